// Where the focus is: the number of its control among all, and what is wrong with how it shows.
() => {
  window.controls ??= [...document.querySelectorAll(
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
  const say = (element) => `${element.tagName.toLowerCase()} ${element.id || element.name || element.getAttribute("href") || element.textContent.trim().slice(0, 30)}`;
  const element = document.activeElement;
  const group = (other) => (other.type === "radio" ? other.form?.id + other.name : other);
  window.reached ??= new Set();
  if (element && element !== document.body) window.reached.add(group(element));
  const faults = [];
  if (element && element !== document.body) {
    // A chip shows the focus of the control inside it.
    const shows = [element, element.closest("label"), element.nextElementSibling].filter(Boolean).some((other) => {
      const style = getComputedStyle(other);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    });
    if (!shows) faults.push(`focus does not show: ${say(element)}`);
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, y);
    const inline = element.getClientRects().length > 1;
    if (!inline && top && !element.contains(top) && !top.contains(element)
      && !element.labels?.[0]?.contains(top)) faults.push(`focus is covered: ${say(element)} by ${say(top)}`);
    else if (!top) faults.push(`focus is out of sight: ${say(element)}`);
  }
  const left = window.controls.filter((other) => !window.reached.has(group(other)));
  return { at: element === document.body ? -1 : window.controls.indexOf(element), total: window.controls.length,
    left: left.length, examples: left.slice(0, 3).map(say), faults };
}

// What a page must keep at any width, language and size of text; answers a list of sentences.
() => {
  const faults = [];
  const root = document.documentElement;
  const say = (element) => {
    const name = element.tagName.toLowerCase() + (element.id ? "#" + element.id : "")
      + (typeof element.className === "string" && element.className ? "." + element.className.trim().replaceAll(/\s+/g, ".") : "");
    return `${name} “${element.textContent.trim().replaceAll(/\s+/g, " ").slice(0, 40)}”`;
  };

  // What is for screen readers alone is a dot on the screen.
  const isUnseen = (element) => {
    for (let other = element; other; other = other.parentElement) {
      const style = getComputedStyle(other);
      if (style.clipPath !== "none" || (style.position === "absolute" && other.clientWidth <= 1)) return true;
    }
    return false;
  };

  // Nothing is wider than the window.
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      for (let other = element; other; other = other.parentElement) {
        if (["auto", "scroll", "hidden"].includes(getComputedStyle(other).overflowX)) return false;
      }
      return element.getBoundingClientRect().right > root.clientWidth + 0.5;
    });
    const last = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    faults.push(`overflow: ${root.scrollWidth} of ${root.clientWidth} px: ${last.slice(0, 3).map(say).join(", ")}`);
  }

  // No Thai word goes on in the next line.
  const words = new Intl.Segmenter("th", { granularity: "word" });
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines = () => new Set([...range.getClientRects()].filter((r) => r.width > 0).map((r) => Math.round(r.top))).size;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!/[\u0E00-\u0E7F]{2}/.test(text.data)) continue;
    range.selectNodeContents(text);
    if (lines() < 2 || !text.parentElement.checkVisibility()) continue;
    if (isUnseen(text.parentElement)) continue;
    for (const { segment, index } of words.segment(text.data)) {
      if (segment.length < 2 || !/^[\u0E00-\u0E7F]+$/.test(segment)) continue;
      range.setStart(text, index);
      range.setEnd(text, index + segment.length);
      if (lines() > 1) faults.push(`broken word “${segment}” in ${say(text.parentElement)}`);
    }
  }

  // No text is cut off.
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const hides = style.overflowX === "hidden" || style.overflowY === "hidden"
      || style.overflowX === "clip" || style.overflowY === "clip";
    const fits = element.scrollWidth <= element.clientWidth + 1 && element.scrollHeight <= element.clientHeight + 1;
    const isButton = element.matches("button, select, input:not([type=hidden])");
    if (!(hides || isButton) || fits || isUnseen(element) || !element.checkVisibility()) continue;
    if (element.matches("input, select") && style.overflowX !== "visible") continue;
    if (element.textContent.trim()) faults.push(`cut off: ${say(element)}`);
  }
  return [...new Set(faults)];
}

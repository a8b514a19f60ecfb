import { Outbox } from "./edits.js";

const form = document.querySelector("#marks");
if (form && form.querySelector(".save")) {
  const words = document.querySelector("#words").dataset;
  const session = form.querySelector("input[name=session]").value;
  const outbox = new Outbox("/marks/attendance", words, document.querySelector("#state"));
  form.querySelector(".save").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());

  const rows = [...form.querySelectorAll("tr[data-enrolment]")].map((element) => {
    const field = (letter) => form.elements[`${letter}.${element.dataset.enrolment}`];
    const row = { element, field, radios: [...element.querySelectorAll("[type=radio]")] };
    row.cell = { revision: field("b").value };
    row.known = read(row);
    return row;
  });

  function read(row) {
    const status = row.radios.find((radio) => radio.checked)?.value ?? null;
    return {
      status,
      minutes: status === "late" ? Number(row.field("m").value) || null : null,
      note: row.field("n").value,
    };
  }

  function show(row, value) {
    for (const radio of row.radios) radio.checked = radio.value === value.status;
    row.field("m").value = value.minutes ?? "";
    row.field("n").value = value.note ?? "";
    count();
  }

  function count() {
    const marked = rows.filter((row) => row.radios.some((radio) => radio.checked)).length;
    document.querySelector("#marked").textContent = marked;
    const rest = document.querySelector("#unmarked");
    if (rest) {
      rest.textContent = rows.length - marked;
      rest.closest("form").hidden = marked === rows.length;
    }
  }

  function save(row, value) {
    const before = row.known;
    row.known = value;
    show(row, value);
    row.element.querySelector(".answer")?.remove();
    outbox.add({ ...value, enrolment: row.element.dataset.enrolment, session }, row.cell, (answer) => {
      if (answer.result === "conflict") return conflict(row, value, answer.now);
      if (answer.result === "rejected") {
        row.known = before;
        show(row, before);
        tell(row, answer.reasons.join(" · "));
      }
    });
    return { row, before };
  }

  const word = (row, value) =>
    row.radios.find((radio) => radio.value === value?.status)?.parentElement.textContent ?? words.none;

  function tell(row, text) {
    const line = document.createElement("p");
    line.className = "answer problem";
    line.setAttribute("role", "alert");
    line.textContent = text;
    row.element.querySelector("th").append(line);
    return line;
  }

  function conflict(row, mine, theirs) {
    const line = tell(row, `${words.you}: ${word(row, mine)} / ${theirs?.by ?? ""}: ${theirs?.said ?? words.none} ${theirs?.when ?? ""} `);
    row.cell.revision = theirs?.revision ?? "";
    const other = { status: theirs?.status ?? null, minutes: theirs?.minutes ?? null, note: theirs?.note ?? "" };
    button(line, words.mine, () => save(row, mine));
    button(line, words.theirs, () => {
      row.known = other;
      show(row, other);
      line.remove();
    });
  }

  function button(place, text, act) {
    const element = document.createElement("button");
    Object.assign(element, { type: "button", className: "second", textContent: text });
    element.addEventListener("click", act);
    place.append(element);
  }

  const bar = document.querySelector("#undo");
  function offerUndo(text, done) {
    bar.replaceChildren(Object.assign(document.createElement("span"), { textContent: text }));
    button(bar, words.undo, () => {
      bar.replaceChildren();
      for (const { row, before } of done) save(row, before);
    });
  }

  function changed(row) {
    const value = read(row);
    if (value.status === null) return;
    if (value.status === "late" && !value.minutes) value.minutes = Number(words.late);
    offerUndo(`${row.element.querySelector("th").firstChild.textContent} ${word(row, value)}`, [save(row, value)]);
  }

  form.addEventListener("change", (event) => {
    const row = rows.find((other) => other.element.contains(event.target));
    if (row) changed(row);
  });

  document.querySelector("#rest")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const done = rows
      .filter((row) => !row.radios.some((radio) => radio.checked))
      .map((row) => save(row, { status: "present", minutes: null, note: row.field("n").value }));
    if (done.length) offerUndo(`${word(done[0].row, done[0].row.known)} ${done.length}`, done);
  });

  // Latin letters, the Thai initials, and the letters of the same keys on a Thai keyboard.
  const keys = { present: "mMมท", late: "sSสห", leave: "lLล", absent: "xXขป" };
  form.addEventListener("keydown", (event) => {
    if (event.target.type !== "radio" || event.ctrlKey || event.altKey || event.metaKey) return;
    const visible = rows.filter((row) => !row.element.hidden);
    const place = visible.findIndex((row) => row.element.contains(event.target));
    const row = visible[place];
    const column = row.radios.indexOf(event.target);
    const move = (to, across) => visible[to]?.radios[across]?.focus();
    if (event.key === "ArrowDown") move(place + 1, column);
    else if (event.key === "ArrowUp") move(place - 1, column);
    else if (event.key === "ArrowRight") move(place, column + 1);
    else if (event.key === "ArrowLeft") move(place, column - 1);
    else {
      const status = Object.keys(keys).find((name) => keys[name].includes(event.key));
      if (!status) return;
      const radio = row.radios.find((other) => other.value === status);
      radio.checked = true;
      changed(row);
      (visible[place + 1] ?? row).radios[row.radios.indexOf(radio)].focus();
    }
    event.preventDefault();
  });

  count();
}

const find = document.querySelector("#find");
find?.addEventListener("input", () => {
  const wanted = find.value.trim().toLowerCase();
  for (const row of document.querySelectorAll("tr[data-enrolment]")) {
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
  }
});

import { Outbox } from "./edits.js";

const form = document.querySelector("#ratings");
if (form && form.querySelector(".save")) {
  const words = document.querySelector("#words").dataset;
  const state = document.querySelector("#state");
  const outbox = new Outbox(`/marks/ratings/${encodeURIComponent(words.round)}`, words, state);
  const value = (name) => form.querySelector(`input[name=${name}]`).value;
  const about = { occasion: value("occasion"), raterKind: value("kind"), rater: value("rater") };
  form.querySelector(".save").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());

  // The levels, also on a Thai keyboard, where the digits' keys have letters.
  function levelOf(event) {
    const thai = "๐๑๒๓๔๕".indexOf(event.key);
    if (thai >= 0) return String(thai);
    if (/^[0-5]$/.test(event.key)) return event.key;
    if ("nNนื์".includes(event.key)) return "N";
    const code = /^Digit([0-5])$/.exec(event.code);
    return code && !event.shiftKey ? code[1] : null;
  }

  const inputs = [...form.querySelectorAll(".grid tbody input[data-competency]")];
  const sets = [...form.querySelectorAll("fieldset.rate")];
  const width = form.querySelectorAll("thead th.level").length || 1;
  const undone = [];

  function cellOf(element, enrolment, competency, column) {
    const shown = form.elements[`b.${enrolment}`].value.split(" ")[column].split(":");
    const level = shown.length > 1 ? shown[1] : "";
    return { element, enrolment, competency, known: level, base: { revision: shown.length > 1 ? shown[0] : "" } };
  }

  function save(cell, level, remember = true) {
    if (level === cell.known) return show(cell, level);
    if (remember) undone.push({ cell, level: cell.known });
    const before = cell.known;
    cell.known = level;
    show(cell, level);
    outbox.add({ ...about, enrolment: cell.enrolment, competency: cell.competency, level: level || null }, cell.base, (answer) => {
      cell.element.classList.toggle("wrong", answer.result !== "ok");
      if (answer.result === "rejected") {
        cell.known = before;
        show(cell, before);
        tell(answer.reasons.join(" · "));
      }
      if (answer.result === "conflict") conflict(cell, level, answer.now);
    });
  }

  function show(cell, level) {
    if (cell.element.tagName === "INPUT") cell.element.value = level;
    else for (const radio of cell.element.querySelectorAll("input")) radio.checked = radio.value === level;
    const row = cell.element.closest("tr");
    if (row) {
      const done = [...row.querySelectorAll("input[data-competency]")].filter((input) => input.value).length;
      row.querySelector(".done").textContent = `${done}/${width}`;
    }
  }

  function tell(text) {
    const line = Object.assign(document.createElement("p"), { className: "problem", textContent: text });
    line.setAttribute("role", "alert");
    state.after(line);
    return line;
  }

  function conflict(cell, mine, theirs) {
    cell.base.revision = theirs?.revision ?? "";
    const line = tell(`${cell.competency} ${words.you}: ${mine || "–"} / ${theirs?.by ?? ""}: ${theirs?.level ?? "–"} ${theirs?.when ?? ""} `);
    const choose = (text, act) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "second", textContent: text });
      button.addEventListener("click", () => {
        line.remove();
        cell.element.classList.remove("wrong");
        act();
      });
      line.append(button);
    };
    const take = () => {
      cell.known = theirs?.level ?? "";
      show(cell, cell.known);
    };
    choose(words.mine, () => {
      cell.known = theirs?.level ?? "";
      save(cell, mine, false);
    });
    choose(words.theirs, take);
  }

  const cells = inputs.map((input, place) =>
    cellOf(input, input.closest("tr").dataset.enrolment, input.dataset.competency, place % width));
  const focus = (place) => {
    inputs[place]?.focus();
    inputs[place]?.select();
  };

  for (const [place, cell] of cells.entries()) {
    // What no key event tells: a telephone's keyboard, or pasted text.
    cell.element.addEventListener("change", () => {
      const level = levelOf({ key: cell.element.value.trim(), code: "" });
      if (level !== null && level !== "" || cell.element.value.trim() === "") save(cell, level ?? "");
      else {
        show(cell, cell.known);
      }
    });
    cell.element.addEventListener("focus", () => cell.element.select());
    cell.element.addEventListener("keydown", (event) => {
      const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -width, ArrowDown: width };
      if (event.ctrlKey || event.metaKey) {
        if (event.code === "KeyD" && cells[place - width]) {
          save(cell, cells[place - width].known);
          focus(place + 1);
        } else if (event.code === "KeyZ") {
          const last = undone.pop();
          if (last) {
            save(last.cell, last.level, false);
            focus(cells.indexOf(last.cell));
          }
        } else return;
      } else if (event.key in steps) focus(place + steps[event.key]);
      else if (event.key === "Delete" || event.key === "Backspace") save(cell, "");
      else if (event.key.length === 1 && !event.altKey) {
        const level = levelOf(event);
        if (level !== null) {
          save(cell, level);
          focus(place + 1);
        }
      } else return;
      event.preventDefault();
    });
  }

  const people = sets.map((set, column) => cellOf(set, set.dataset.enrolment, set.dataset.competency, column));
  for (const cell of people) {
    cell.element.addEventListener("change", (event) => {
      const wasWhole = people.every((other) => other.known);
      save(cell, event.target.value);
      if (!wasWhole && people.every((other) => other.known)) leave();
    });
  }

  function leave() {
    if (outbox.waiting.length) return setTimeout(leave, 100);
    if (!document.querySelector(".problem")) location.assign(words.next);
  }
}

// Sends edits in order, again until they arrive, and says what came of each.

let lastTime = 0;
let counter = 0;

/** A UUID of version 7 (RFC 9562), ascending within this page. */
export function newID() {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastTime += 1;
    counter = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0] & 0x3f) | 0x80;
  const hex = (number, digits) => number.toString(16).padStart(digits, "0");
  const time = hex(lastTime, 12);
  const tail = [...random].map((byte) => hex(byte, 2)).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

export class Outbox {
  constructor(address, words, state) {
    Object.assign(this, { address, words, state, waiting: [], busy: false });
    this.token = document.querySelector("input[name=form-token]").value;
    addEventListener("online", () => this.send());
    addEventListener("beforeunload", (event) => this.waiting.length && event.preventDefault());
  }

  /** `base` is asked for when the edit is sent, since the one before it may still be under way. */
  add(edit, base, done) {
    this.waiting.push({ edit: { id: newID(), at: Date.now(), device: "web", ...edit }, base, done });
    this.send();
  }

  async send() {
    if (this.busy || !this.waiting.length) return;
    this.busy = true;
    clearTimeout(this.timer);
    this.say(this.words.saving);
    // One edit of a cell at a time: the next is made from what comes of it.
    const batch = [];
    for (const item of this.waiting) {
      if (batch.length === 100 || batch.some((other) => other.base === item.base)) break;
      batch.push(item);
    }
    try {
      const response = await fetch(this.address, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Form-Token": this.token },
        body: JSON.stringify({
          edits: batch.map((item) => ({ ...item.edit, base: item.base.revision || null })),
        }),
        signal: AbortSignal.timeout(6000),
      });
      if (!response.ok) throw new Error(response.status);
      const { results } = await response.json();
      this.waiting.splice(0, batch.length);
      batch.forEach((item, place) => {
        if (results[place].result === "ok") item.base.revision = results[place].revision;
        item.done(results[place], item.edit);
      });
      this.say(this.waiting.length ? this.words.saving : this.words.saved);
    } catch {
      this.say(`${this.words.failed} (${this.waiting.length})`, true);
      this.timer = setTimeout(() => this.send(), 5000);
    }
    this.busy = false;
    if (!this.timer || this.state.className !== "bad") this.send();
  }

  say(text, isBad = false) {
    this.state.textContent = text;
    this.state.className = isBad ? "bad" : "";
  }
}

// The dialogs that ask for a link, and for an image of the library with the text that stands for it.
import { replace } from "./text-area.js";

const bracketed = text => text.trim().replace(/\s+/g, " ").replace(/[[\]\\]/g, "\\$&");

// What people type without the beginning: a mailbox, a host, a page of this site.
function completed(address) {
  const typed = address.trim();
  return /^[^@\s/:]+@[^@\s/]+\.[^@\s/]+$/.test(typed) ? `mailto:${typed}`
    : /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.vn(?:\/|$))/i.test(typed) ? `https://${typed}`
    : typed;
}

const addressText = address => completed(address).replace(/\s/g, "%20").replace(/[()]/g, sign => sign === "(" ? "%28" : "%29");

// One dialog of the page: its form, what it was opened for, and the word beside a field that is missing.
class AskingDialog {
  constructor(id) {
    this.dialog = document.getElementById(id);
    this.form = this.dialog.querySelector("form");
    this.form.addEventListener("submit", event => {
      event.preventDefault();
      this.finish();
    });
    this.dialog.querySelector("[data-act=close]").addEventListener("click", () => this.dialog.close());
  }

  open(area) {
    this.area = area;
    this.form.reset();
    this.clear();
    this.start();
    this.dialog.showModal();
  }

  get selected() {
    return this.area.value.slice(this.area.selectionStart, this.area.selectionEnd);
  }

  clear() {
    for (const input of this.form.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
    }
    for (const error of this.form.querySelectorAll(".error")) {
      error.textContent = "";
    }
  }

  /** True when all are filled in; else says so and leads to the first that is not. */
  demand(...inputs) {
    this.clear();
    const missing = inputs.filter(input => !input.value.trim());
    for (const input of missing) {
      input.setAttribute("aria-invalid", "true");
      document.getElementById(input.getAttribute("aria-describedby")).textContent = input.dataset.missing;
    }
    missing[0]?.focus();
    return missing.length === 0;
  }

  insert(text) {
    this.dialog.close();
    replace(this.area, this.area.selectionStart, this.area.selectionEnd, text);
  }
}

class LinkDialog extends AskingDialog {
  start() {
    this.form.elements.words.value = this.selected;
  }

  finish() {
    const { words, address } = this.form.elements;
    if (this.demand(words, address)) {
      this.insert(`[${bracketed(words.value)}](${addressText(address.value)})`);
    }
  }
}

class ImageDialog extends AskingDialog {
  constructor(id) {
    super(id);
    this.results = this.dialog.querySelector("[data-results]");
    this.count = this.dialog.querySelector("[data-count]");
    this.dialog.querySelector("[data-act=search]").addEventListener("click", () => this.search());
    this.form.elements.words.addEventListener("keydown", event => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.search();
      }
    });
    this.results.addEventListener("change", event => {
      this.form.elements.text.value = event.target.dataset.text;
    });
  }

  start() {
    this.results.replaceChildren();
    this.search();
  }

  async search() {
    const address = `${this.dialog.dataset.address}?q=${encodeURIComponent(this.form.elements.words.value)}`;
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      this.show(await answer.json());
    } catch {
      this.count.textContent = this.count.dataset.failed;
    }
  }

  show(images) {
    const template = this.dialog.querySelector("template");
    this.results.replaceChildren(...images.map(image => {
      const choice = template.content.firstElementChild.cloneNode(true);
      const input = choice.querySelector("input");
      input.value = image.url;
      input.dataset.text = image.text;
      choice.querySelector("img").src = image.preview;
      choice.querySelector("[data-name]").textContent = image.text || image.path;
      return choice;
    }));
    this.count.textContent = images.length === 0 ? this.count.dataset.none : `${images.length} hình`;
  }

  finish() {
    this.clear();
    const chosen = this.form.querySelector("input[type=radio]:checked");
    if (!chosen) {
      this.count.textContent = this.count.dataset.missing;
      this.form.elements.words.focus();
    } else if (this.demand(this.form.elements.text)) {
      this.insert(`![${bracketed(this.form.elements.text.value)}](${addressText(chosen.value)})`);
    }
  }
}

const dialogs = {};

/** Asks for a link and puts it in place of the selection. */
export const openLink = area => (dialogs.link ??= new LinkDialog("link-dialog")).open(area);

/** Asks for an image and its text and puts it in place of the selection. */
export const openImage = area => (dialogs.image ??= new ImageDialog("image-dialog")).open(area);

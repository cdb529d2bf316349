// Comfort for who writes in Word: a row of tools above every Markdown text, and pasting that keeps structure. Without this
// file the text is typed as Markdown, and everything works.
import { openImage, openLink } from "./link-dialogs.js";
import { fromHtml } from "./pasted-html.js";
import { openTable } from "./table-dialog.js";
import { changeLines, insertBlock, replace, toggleMark } from "./text-area.js";

const marker = /^(?:#{1,6} +|[-*+] +|\d{1,9}[.)] +)/;

function heading(area, level) {
  const mark = `${"#".repeat(level)} `;
  changeLines(area, lines => lines.map(line => line.startsWith(mark) ? line.slice(mark.length) : mark + line.replace(marker, "")));
}

function list(area, isNumbered) {
  const mark = i => isNumbered ? `${i + 1}. ` : "- ";
  changeLines(area, lines => lines.every(line => (isNumbered ? /^\d+\. / : /^- /).test(line))
    ? lines.map(line => line.replace(marker, ""))
    : lines.filter((line, _, all) => line.trim() || all.length === 1).map((line, i) => mark(i) + line.replace(marker, "")));
}

const tools = {
  heading2: area => heading(area, 2),
  heading3: area => heading(area, 3),
  bold: area => toggleMark(area, "**", "chữ đậm"),
  italic: area => toggleMark(area, "*", "chữ nghiêng"),
  bullets: area => list(area, false),
  numbers: area => list(area, true),
  link: openLink,
  table: openTable,
  image: openImage,
};

// One stop of the Tab key, arrows within (ARIA Authoring Practices, toolbar).
function rove(bar) {
  const buttons = [...bar.querySelectorAll("button")];
  const stop = at => buttons.forEach((button, i) => { button.tabIndex = i === at ? 0 : -1; });
  stop(0);
  bar.addEventListener("keydown", event => {
    const at = buttons.indexOf(event.target);
    const next = { ArrowRight: (at + 1) % buttons.length, ArrowLeft: (at + buttons.length - 1) % buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      stop(next);
      buttons[next].focus();
    }
  });
  bar.addEventListener("focusin", event => stop(buttons.indexOf(event.target)));
}

function paste(event, area, status) {
  const html = event.clipboardData?.getData("text/html");
  const pasted = html ? fromHtml(html) : null;
  if (!pasted?.hasStructure) {
    return;
  }
  event.preventDefault();
  if (/\n|^(?:#|-|\d+\.|\|) ?/.test(pasted.markdown)) {
    insertBlock(area, pasted.markdown);
  } else {
    replace(area, area.selectionStart, area.selectionEnd, pasted.markdown);
  }
  status.textContent = status.dataset.pasted + (pasted.images > 0 ? ` ${status.dataset.images.replace("{n}", pasted.images)}` : "");
}

const template = document.getElementById("writing-tools");
for (const area of template ? document.querySelectorAll("textarea.markdown:not(:disabled)") : []) {
  const piece = template.content.cloneNode(true);
  const bar = piece.querySelector("[role=toolbar]");
  const status = piece.querySelector("[aria-live]");
  bar.setAttribute("aria-label", `${bar.getAttribute("aria-label")}: ${area.labels[0]?.firstChild.textContent ?? ""}`);
  bar.setAttribute("aria-controls", area.id);
  bar.addEventListener("click", event => tools[event.target.closest("button")?.dataset.tool]?.(area));
  rove(bar);
  area.addEventListener("paste", event => paste(event, area, status));
  area.addEventListener("keydown", event => {
    const tool = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()] : undefined;
    if (tool) {
      event.preventDefault();
      tools[tool](area);
    }
  });
  area.before(piece);
}

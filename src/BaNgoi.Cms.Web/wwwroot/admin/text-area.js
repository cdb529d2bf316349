// Changes the text of a textarea as typing does, so that Ctrl+Z takes it back.

/** Puts text in place of a range and selects what is between two points of it; without points the cursor stands behind it. */
export function replace(area, start, end, text, from = text.length, to = from) {
  area.focus();
  area.setSelectionRange(start, end);
  // The only way to write that leaves the browser's own undo intact; where it is gone, the text still changes.
  const done = text ? document.execCommand("insertText", false, text) : start === end || document.execCommand("delete");
  if (!done) {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  area.setSelectionRange(start + from, start + to);
}

/** Puts blocks in place of the selection, with an empty line before and behind. */
export function insertBlock(area, text) {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const rest = after === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  replace(area, area.selectionStart, area.selectionEnd, gap + text + rest, gap.length + text.length);
}

/** Puts a mark around the selection, or takes it away; without selection a word stands for what is to be typed. */
export function toggleMark(area, mark, word) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const bare = edge => value.slice(edge - mark.length, edge) === mark && value.slice(end, end + mark.length) === mark;
  if (start < end && bare(start) && (mark.length > 1 || value[start - 2] !== "*" || value.slice(start - 3, start) === "***")) {
    replace(area, start - mark.length, end + mark.length, value.slice(start, end), 0, end - start);
    return;
  }
  const selected = value.slice(start, end);
  const core = selected.trim() || word;
  const lead = selected.length - selected.trimStart().length;
  const left = selected.trim() ? selected.slice(0, lead) : "";
  const right = selected.trim() ? selected.slice(lead + core.length) : "";
  const at = left.length + mark.length;
  replace(area, start, end, left + mark + core + mark + right, at, at + core.length);
}

/** Changes the whole lines the selection touches. */
export function changeLines(area, change) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const stop = area.value.indexOf("\n", area.selectionEnd);
  const end = stop < 0 ? area.value.length : stop;
  const text = change(area.value.slice(start, end).split("\n")).join("\n");
  replace(area, start, end, text);
}

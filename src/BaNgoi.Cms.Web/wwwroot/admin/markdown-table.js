// Finds the Markdown table around the cursor and takes it apart into cells.

const rule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

const cellsOf = line => line.trim().replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/).map(cell => cell.trim().replace(/\\\|/g, "|"));

/** { start, end, rows, marks } of the table around the cursor, or null. */
export function tableAt(text, cursor) {
  const lines = text.split("\n");
  const starts = [];
  lines.reduce((at, line, i) => (starts[i] = at) + line.length + 1, 0);
  const here = starts.findLastIndex(at => at <= cursor);
  const isRow = line => line !== undefined && line.includes("|");
  if (!isRow(lines[here])) {
    return null;
  }

  let first = here;
  let last = here;
  while (isRow(lines[first - 1])) {
    first--;
  }
  while (isRow(lines[last + 1])) {
    last++;
  }
  if (!rule.test(lines[first + 1] ?? "")) {
    return null;
  }
  return {
    start: starts[first],
    end: starts[last] + lines[last].length,
    rows: [cellsOf(lines[first]), ...lines.slice(first + 2, last + 1).map(cellsOf)],
    marks: cellsOf(lines[first + 1]),
  };
}

/** A typed cell as it stands in the text. */
export const cellText = typed => typed.trim().replace(/\s+/g, " ").replace(/(?<!\\)\|/g, "\\|");

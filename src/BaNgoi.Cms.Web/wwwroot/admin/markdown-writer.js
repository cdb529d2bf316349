// Writes words and blocks as Markdown, by the same rules as the import of Word files on the server: nothing in the words is
// taken for markup, marks stand where CommonMark sees them, and the highest heading is one below the page's title.

const highestHeading = 2;
const lowestHeading = 6;

const escape = text => text.replace(/[\\`*[\]<>~^|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\+(?=\+)|(?<=\+)\+|=(?==)|(?<==)=|&(?=#?\w+;)/gu, "\\$&");

const isWord = sign => /[\p{L}\p{N}]/u.test(sign);

const isSpace = sign => /\s/.test(sign);

// Spaces stay outside the marks, and so does punctuation that touches a letter beyond them.
function emphasized(span, left, right, mayOpen) {
  const mark = (span.bold ? "**" : "") + (span.italic ? "*" : "");
  if (!mark || !mayOpen) {
    return escape(span.text);
  }
  if (span.text.includes("\n")) {
    return span.text.split("\n").map(line => emphasized({ ...span, text: line }, " ", " ", true)).join("\n");
  }

  const text = span.text;
  let start = 0;
  let end = text.length;
  while (start < end && (isSpace(text[start]) || (isWord(text[start - 1] ?? left) && !isWord(text[start])))) {
    start++;
  }
  while (end > start && (isSpace(text[end - 1]) || (isWord(text[end] ?? right) && !isWord(text[end - 1])))) {
    end--;
  }
  return start === end ? escape(text) : escape(text.slice(0, start)) + mark + escape(text.slice(start, end)) + mark + escape(text.slice(end));
}

function joined(spans) {
  const all = [];
  for (const span of spans.filter(s => s.text)) {
    const last = all.at(-1);
    if (last && last.bold === span.bold && last.italic === span.italic && last.link === span.link) {
      last.text += span.text;
    } else {
      all.push({ ...span });
    }
  }
  return all;
}

function inline(spans) {
  const all = joined(spans);
  let text = "";
  for (let i = 0; i < all.length;) {
    let next = i;
    let inner = "";
    for (; next < all.length && all[next].link === all[i].link; next++) {
      const left = all[next - 1]?.text.at(-1) ?? " ";
      const right = all[next + 1]?.text[0] ?? " ";
      inner += emphasized(all[next], left, right, !(inner || text).endsWith("*"));
    }
    const link = all[i].link;
    text += link && inner.trim() ? `[${inner.trim()}](${/[()]/.test(link) ? `<${link}>` : link})` : inner;
    i = next;
  }
  return text;
}

const tidy = text => text.replace(/[^\S\n]+/g, " ").trim();

/** The words with their line ends. */
export const lines = spans => inline(spans).split("\n").map(tidy).filter(line => line)
  .map(line => line.replace(/^(\d{0,9})(#{1,6}(?= |$)|[-+](?= |$)|[-=]+(?= *$)|[.)](?= |$))/, "$1\\$2")).join("\n");

/** The words on one line. */
export const oneLine = spans => tidy(inline(spans).replace(/\n/g, " "));

/** A table of cells; the first row is the header. */
export function table(rows, marks = []) {
  const columns = Math.max(...rows.map(row => row.length));
  const line = cells => `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  return [line(rows[0]), line(Array.from({ length: columns }, (_, i) => marks[i] || "---")), ...rows.slice(1).map(line)].join("\n");
}

function item(block, open) {
  while (open.length > 0 && open.at(-1).level >= block.level) {
    open.pop();
  }
  const indent = open.at(-1)?.indent ?? 0;
  const marker = block.number ? `${block.number}. ` : "- ";
  open.push({ level: block.level, indent: indent + marker.length });
  return " ".repeat(indent) + marker + block.text.replace(/\n/g, "\n" + " ".repeat(indent + marker.length));
}

/** Blocks as a text: { heading, text }, { level, number, text } for items of lists, { rows }, { text }. */
export function write(blocks) {
  const highest = Math.min(...blocks.filter(block => block.heading).map(block => block.heading));
  let open = [];
  let text = "";
  blocks.forEach((block, i) => {
    const isItem = block.level !== undefined;
    open = isItem ? open : [];
    text += i === 0 ? "" : isItem && blocks[i - 1].level !== undefined ? "\n" : "\n\n";
    text += block.heading ? `${"#".repeat(Math.min(block.heading - highest + highestHeading, lowestHeading))} ${block.text}`
      : isItem ? item(block, open)
      : block.rows ? table(block.rows)
      : block.text;
  });
  return text;
}

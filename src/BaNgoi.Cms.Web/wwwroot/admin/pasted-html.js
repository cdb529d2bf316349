// Reads what Word and its like put on the clipboard: headings, lists, tables, links, bold and italic, and nothing else. The
// HTML is parsed into a document of its own that runs nothing and loads nothing; none of it enters the page.
import { lines, oneLine, write } from "./markdown-writer.js";

const blockNames = new Set(["address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figure", "footer", "form", "header", "hr", "main", "p", "pre", "section"]);
const silentNames = new Set(["del", "head", "iframe", "link", "meta", "noscript", "object", "script", "style", "svg", "template", "title", "xml"]);

const nameOf = node => node.nodeType === Node.ELEMENT_NODE ? node.localName : "";
const lookOf = element => element.getAttribute("data-look") ?? "";

// Styles and handlers would be refused by the content security policy even here, with a complaint each time. What a style
// says is needed, its effect is not.
const inert = html => html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[^>]+>/g, tag => tag.replace(/\sstyle\s*=/gi, " data-look=").replace(/\s(?=on[a-z]+\s*=)/gi, " data-"));

function isSilent(element) {
  return silentNames.has(nameOf(element)) || /mso-hide:\s*all|display:\s*none|mso-list:\s*ignore/i.test(lookOf(element));
}

// What a style says counts more than the name: some programs put everything into a <b> that is not bold.
const look = (css, on, off, isNamed, before) => !off.test(css) && (on.test(css) || isNamed || before);

function lookBelow(element, above) {
  const css = lookOf(element);
  const name = nameOf(element);
  return {
    bold: look(css, /font-weight:\s*(?:bold|[6-9]00)/i, /font-weight:\s*(?:normal|[1-5]00)/i, name === "b" || name === "strong", above.bold),
    italic: look(css, /font-style:\s*(?:italic|oblique)/i, /font-style:\s*normal/i, name === "i" || name === "em", above.italic),
    link: name === "a" ? addressOf(element) ?? above.link : above.link,
  };
}

function addressOf(link) {
  try {
    const url = new URL((link.getAttribute("href") ?? "").trim());
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href.replace(/[<>\s]/g, encodeURIComponent) : undefined;
  } catch {
    return undefined;
  }
}

class Reader {
  blocks = [];
  images = 0;

  #spans = [];

  read(node, look = { bold: false, italic: false, link: undefined }) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        this.#spans.push({ ...look, text: child.data.replace(/\s+/g, " ") });
      } else if (child.nodeType === Node.ELEMENT_NODE && !isSilent(child)) {
        this.#element(child, look);
      }
    }
  }

  /** Ends the paragraph that is being read. */
  flush() {
    const spans = this.#take();
    const text = lines(spans);
    if (!text) {
      return;
    }
    // Lists made by hand, as offices do: "-" before each item, "+" before what belongs to it.
    const made = /^(?:\\?([-+])|[–•]) (?=\S)/.exec(text);
    this.blocks.push(made ? { level: made[1] === "+" && this.blocks.at(-1)?.level !== undefined ? 1 : 0, text: text.slice(made[0].length) } : { text });
  }

  #take() {
    const spans = this.#spans;
    this.#spans = [];
    return spans;
  }

  #element(element, look) {
    const name = nameOf(element);
    const heading = /^h([1-6])$/.exec(name)?.[1] ?? (element.classList.contains("MsoTitle") ? 1 : undefined);
    if (name === "br") {
      this.#spans.push({ ...look, text: "\n" });
    } else if (name === "img") {
      this.images++;
    } else if (/(?:^|\s)MsoToc\d/i.test(element.className)) {
      this.flush();
    } else if (heading) {
      this.#heading(element, Number(heading));
    } else if (name === "ul" || name === "ol") {
      this.#list(element, look, 0);
    } else if (name === "table") {
      this.#table(element);
    } else if (/mso-list:\s*l\d+\s+level(\d)/i.test(lookOf(element))) {
      this.#wordItem(element, look);
    } else if (blockNames.has(name)) {
      this.flush();
      this.read(element, lookBelow(element, look));
      this.flush();
    } else {
      this.read(element, lookBelow(element, look));
    }
  }

  #words(element, look) {
    const kept = this.#take();
    this.read(element, look);
    const words = this.#take();
    this.#spans = kept;
    return words;
  }

  #heading(element, level) {
    this.flush();
    const label = this.#label(element);
    const words = this.#words(element, {}).map(span => ({ text: span.text, link: span.link }));
    const text = oneLine(label ? [{ text: `${label} ` }, ...words] : words);
    if (text) {
      this.blocks.push({ heading: level, text });
    }
  }

  // Word writes items as paragraphs: the level in the style, the number or bullet in a part marked to be ignored.
  #label(element) {
    const mark = [...element.querySelectorAll("[data-look]")].find(part => /mso-list:\s*ignore/i.test(lookOf(part)));
    return mark?.textContent.replace(/\s+/g, " ").trim() ?? "";
  }

  #wordItem(element, look) {
    this.flush();
    const level = Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(lookOf(element))[1]) - 1;
    const label = this.#label(element);
    const words = this.#words(element, lookBelow(element, look));
    const number = /^(\d{1,9})[.)]$/.exec(label)?.[1];
    if (!lines(words)) {
      return;
    }
    // Labels people refer to ("a)", "1.2.") stay as words.
    this.blocks.push(!number && /[\p{L}\p{N}].*[.)]$/u.test(label) ? { text: lines([{ text: `${label} ` }, ...words]) } : { level, number: number && Number(number), text: lines(words) });
  }

  #list(list, look, level) {
    this.flush();
    let number = Number(list.getAttribute("start") ?? 1);
    for (const child of list.children) {
      if (nameOf(child) === "li") {
        const below = [];
        const words = this.#itemWords(child, look, below);
        const text = lines(words);
        if (text) {
          this.blocks.push({ level, number: nameOf(list) === "ol" ? number++ : undefined, text });
        }
        below.forEach(nested => this.#list(nested, look, level + 1));
      } else if (nameOf(child) === "ul" || nameOf(child) === "ol") {
        // Some programs put the nested list beside its item.
        this.#list(child, look, level + 1);
      }
    }
  }

  #itemWords(item, look, below) {
    const words = [];
    for (const child of item.childNodes) {
      if (["ul", "ol"].includes(nameOf(child))) {
        below.push(child);
      } else if (["p", "div"].includes(nameOf(child))) {
        words.push({ text: "\n" }, ...this.#itemWords(child, lookBelow(child, look), below));
      } else if (child.nodeType === Node.TEXT_NODE) {
        words.push({ ...look, text: child.data.replace(/\s+/g, " ") });
      } else if (nameOf(child) && !isSilent(child)) {
        words.push(...this.#words({ childNodes: [child] }, look));
      }
    }
    return words;
  }

  #table(table) {
    this.flush();
    const rows = [...table.rows].map(row => [...row.cells]).filter(cells => cells.length > 0);
    if (rows.length < 2 || rows.every(cells => cells.length < 2)) {
      // One row or one column puts things side by side: letterheads, signatures, frames.
      rows.flat().forEach(cell => {
        this.read(cell);
        this.flush();
      });
      return;
    }
    const below = [];
    this.blocks.push({
      rows: rows.map((cells, i) => {
        const texts = [];
        const waiting = [...cells];
        while (waiting.length > 0 || below[texts.length] > 0) {
          if (below[texts.length] > 0) {
            below[texts.length]--;
            texts.push("");
            continue;
          }
          const cell = waiting.shift();
          const text = this.#cell(cell, i === 0);
          for (let n = 0; n < Math.min(cell.colSpan, 63); n++) {
            below[texts.length] = cell.rowSpan - 1;
            texts.push(n === 0 ? text : "");
          }
        }
        return texts;
      }),
    });
  }

  #cell(cell, isHeader) {
    const inner = new Reader();
    inner.read(cell, { bold: false, italic: false, link: undefined });
    inner.flush();
    this.images += inner.images;
    const parts = inner.blocks.flatMap(block => block.rows ? block.rows.flat() : [`${block.level === undefined ? "" : block.number ? `${block.number}. ` : "- "}${block.text}`]);
    const text = parts.filter(part => part).map(part => part.replace(/\n/g, " ")).reduce((all, part) => all ? `${all}${/\p{P}$/u.test(all) ? " " : "; "}${part}` : part, "");
    // A header is bold by itself.
    return isHeader ? text.replace(/^\*\*([^*]*)\*\*$/, "$1") : text;
  }
}

/** The Markdown of pasted HTML, how many images were left out, and whether there was anything but plain words. */
export function fromHtml(html) {
  const document = new DOMParser().parseFromString(inert(html), "text/html");
  const reader = new Reader();
  reader.read(document.body);
  reader.flush();
  const markdown = write(reader.blocks);
  const hasStructure = reader.blocks.some(block => block.heading || block.rows || block.level !== undefined) || /(?<!\\)(?:\*|\]\()/.test(markdown);
  return { markdown, images: reader.images, hasStructure };
}

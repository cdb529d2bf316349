// The dialog in which a table is made and changed: one input for each cell, the first row names the columns.
import { cellText, tableAt } from "./markdown-table.js";
import { table } from "./markdown-writer.js";
import { insertBlock, replace } from "./text-area.js";

const mostColumns = 12;

class TableDialog {
  #dialog = document.getElementById("table-dialog");
  #grid = this.#dialog.querySelector("[data-grid]");
  #row = this.#dialog.querySelector("[data-row-buttons]");
  #area;
  #place;
  #rows = [];
  #marks = [];

  constructor() {
    this.#dialog.querySelector("form").addEventListener("submit", event => {
      event.preventDefault();
      this.#finish();
    });
    this.#dialog.addEventListener("click", event => {
      const act = event.target.closest("[data-act]")?.dataset;
      if (act) {
        this.#do(act.act, Number(act.index));
      }
    });
    this.#grid.addEventListener("input", event => {
      const { row, column } = event.target.dataset;
      this.#rows[row][column] = event.target.value;
    });
  }

  open(area) {
    this.#area = area;
    this.#place = tableAt(area.value, area.selectionStart);
    this.#rows = this.#place?.rows ?? [["", ""], ["", ""]];
    this.#marks = this.#place?.marks ?? [];
    const columns = Math.max(...this.#rows.map(row => row.length));
    this.#rows = this.#rows.map(row => Array.from({ length: columns }, (_, i) => row[i] ?? ""));
    this.#draw(0, 0);
    this.#dialog.showModal();
    this.#inputAt(0, 0).focus();
  }

  #do(act, index) {
    const columns = this.#rows[0].length;
    if (act === "close") {
      this.#dialog.close();
    } else if (act === "add-row") {
      this.#rows.push(Array(columns).fill(""));
      this.#draw(this.#rows.length - 1, 0);
    } else if (act === "add-column" && columns < mostColumns) {
      this.#rows.forEach(row => row.push(""));
      this.#draw(0, columns);
    } else if (act === "remove-row" && this.#rows.length > 2) {
      this.#rows.splice(index, 1);
      this.#draw(Math.min(index, this.#rows.length - 1), 0);
    } else if (act === "remove-column" && columns > 1) {
      this.#rows.forEach(row => row.splice(index, 1));
      this.#marks.splice(index, 1);
      this.#draw(0, Math.min(index, columns - 2));
    }
  }

  #finish() {
    const text = table(this.#rows.map(row => row.map(cellText)), this.#marks);
    this.#dialog.close();
    if (this.#place) {
      replace(this.#area, this.#place.start, this.#place.end, text);
    } else {
      insertBlock(this.#area, text);
    }
  }

  #inputAt(row, column) {
    return this.#grid.querySelector(`input[data-row="${row}"][data-column="${column}"]`);
  }

  // Drawn anew after each change; the focus goes to where something changed.
  #draw(row, column) {
    const line = (cells, last) => {
      const tr = document.createElement("tr");
      tr.append(...cells.map(content => this.#cell(content)), this.#cell(last));
      return tr;
    };
    const head = this.#rows[0].map((_, i) => this.#button("remove-column", i, `Bỏ cột ${i + 1}`));
    this.#grid.replaceChildren(
      line(head, ""),
      ...this.#rows.map((cells, r) => line(cells.map((text, c) => this.#input(text, r, c)), r === 0 ? "" : this.#button("remove-row", r, `Bỏ hàng ${r}`))));
    this.#inputAt(row, column)?.focus();
  }

  #cell(content) {
    const td = document.createElement("td");
    td.append(content);
    return td;
  }

  #input(text, row, column) {
    const input = document.createElement("input");
    input.value = text;
    input.dataset.row = row;
    input.dataset.column = column;
    input.autocomplete = "off";
    input.setAttribute("aria-label", row === 0 ? `Tên cột ${column + 1}` : `Hàng ${row}, cột ${this.#rows[0][column] || column + 1}`);
    return input;
  }

  #button(act, index, label) {
    const button = this.#row.content.firstElementChild.cloneNode(true);
    button.dataset.act = act;
    button.dataset.index = index;
    button.textContent = label;
    return button;
  }
}

let dialog;

/** Opens the table under the cursor, or a new one. */
export function openTable(area) {
  dialog ??= new TableDialog();
  dialog.open(area);
}

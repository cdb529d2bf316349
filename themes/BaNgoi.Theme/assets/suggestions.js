// Offers names while somebody types into a search box (WAI-ARIA 1.2 combobox). Without it the box searches as it always does.
(() => {
  "use strict";

  const PAUSE = 150;
  const SHORTEST = 2;

  const attach = (form, place) => {
    const input = form.querySelector("input[name=q]");
    const list = document.createElement("ul");
    list.id = `suggestions-${place}`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Gợi ý");
    const status = document.createElement("p");
    status.className = "only-heard";
    status.setAttribute("role", "status");
    input.parentElement.append(list);
    form.append(status);

    // A search box may not be called a combobox; a text box may.
    input.type = "text";
    input.inputMode = "search";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    let timer = 0;
    let asking = null;
    let active = -1;

    const mark = index => {
      active = index;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      }
    };

    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      list.hidden = true;
      list.replaceChildren();
      status.textContent = "";
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    };

    const show = suggestions => {
      list.replaceChildren(...suggestions.map((suggestion, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        option.dataset.url = suggestion.url;
        option.textContent = suggestion.title;
        return option;
      }));
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(suggestions.length > 0));
      status.textContent = suggestions.length > 0 ? `Có ${suggestions.length} gợi ý, dùng phím lên xuống để chọn.` : "Không có gợi ý.";
      mark(-1);
    };

    const ask = async () => {
      const typed = input.value.trim();
      asking?.abort();
      if (typed.length < SHORTEST) {
        close();
        return;
      }

      const mine = asking = new AbortController();
      try {
        const answer = await fetch(`/api/goi-y?q=${encodeURIComponent(typed)}`, { signal: mine.signal });
        const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
        if (mine === asking && !mine.signal.aborted && document.activeElement === input) {
          show(suggestions);
        }
      } catch {
        // Left off, or no network: the box still searches.
        if (mine === asking && !mine.signal.aborted) {
          close();
        }
      }
    };

    const go = option => {
      const { url } = option.dataset;
      close();
      location.assign(url);
    };

    input.addEventListener("input", event => {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(ask, PAUSE);
      }
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", event => {
      if (event.isComposing) {
        return;
      }

      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "ArrowDown" && count === 0) {
        event.preventDefault();
        ask();
      } else if (event.key === "ArrowDown" && count > 0) {
        event.preventDefault();
        mark(active + 1 < count ? active + 1 : -1);
      } else if (event.key === "ArrowUp" && count > 0) {
        event.preventDefault();
        mark(active < 0 ? count - 1 : active - 1);
      } else if (event.key === "Escape" && count > 0) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        go(list.children[active]);
      }
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);

    // Pressing must not take the focus from the box, which would close the list before the click.
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) {
        go(option);
      }
    });
  };

  document.querySelectorAll("form[role=search]").forEach(attach);
})();

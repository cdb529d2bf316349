// Keeps what is typed in the editor a few seconds after typing, and shows who else has it open. Nothing here saves a draft:
// that is for the person to do.
const pause = 4000;
const longest = 20000;
const sign = 60000;

const form = document.querySelector("form[data-copy]:not([data-copy=''])");
if (form) {
  watch(form);
}

function watch(form) {
  const kept = form.querySelector("[data-kept]");
  const news = document.querySelector("[data-news]");
  const others = document.querySelector("[data-others]");
  const revision = form.elements.revision.value;
  const stop = new AbortController();
  let last = form.dataset.unsaved === "true" ? "" : text();
  let changed = 0;
  let told = Date.now();
  let busy = false;
  let seen = last;
  let quiet = last === "" ? 0 : Date.now();

  function fields() {
    const data = new FormData(form);
    for (const [name, value] of [...data]) {
      if (typeof value !== "string") {
        data.delete(name);
      }
    }
    return data;
  }

  function text() {
    return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
  }

  async function tell(whole) {
    const now = text();
    let data = fields();
    if (!whole) {
      const token = data.get("__RequestVerificationToken");
      data = new FormData();
      data.set("__RequestVerificationToken", token);
    }
    busy = true;
    try {
      const headers = { "X-Requested-With": "XMLHttpRequest", ...(whole ? {} : { "X-Sign": "1" }) };
      const answer = await fetch(form.dataset.copy, { method: "POST", body: data, headers, signal: stop.signal });
      told = Date.now();
      if (answer.status === 401) {
        over(true);
        return;
      }
      over(false);
      if (!answer.ok) {
        kept.textContent = "Chưa tự giữ được. Xin bấm Lưu nháp.";
        return;
      }
      show(await answer.json());
      if (whole) {
        last = now;
        changed = 0;
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        kept.textContent = "Mất kết nối, chưa tự giữ được.";
      }
    } finally {
      busy = false;
    }
  }

  function show(answer) {
    if (answer.keptAt) {
      kept.textContent = `Máy tự giữ lúc ${answer.keptAt}, chưa lưu nháp.`;
    }
    const names = answer.others.join(", ");
    const saved = answer.revision > 0 && String(answer.revision) !== revision;
    const words = [names ? `Cùng mở nội dung này lúc này: ${names}. Nên hỏi nhau trước khi sửa.` : "", saved ? "Ai đó vừa lưu nội dung này. Khi bạn lưu, máy sẽ cho xem hai bên khác nhau chỗ nào." : ""].join(" ").trim();
    if (others && others.textContent.trim() !== words) {
      others.textContent = words;
      others.hidden = !words;
      news.textContent = words;
    }
  }

  function over(isOver) {
    const shown = form.querySelector("[data-over]");
    if (!isOver) {
      shown?.remove();
    } else if (!shown) {
      const message = document.getElementById("session-over").content.firstElementChild.cloneNode(true);
      message.dataset.over = "";
      form.querySelector(".acts").before(message);
    }
  }

  setInterval(() => {
    const now = text();
    if (now !== seen) {
      seen = now;
      changed ||= Date.now();
      quiet = Date.now();
    }
    if (busy) {
      return;
    }
    if (now !== last && (Date.now() - quiet >= pause || Date.now() - (changed || quiet) >= longest)) {
      tell(true);
    } else if (Date.now() - told >= sign) {
      tell(false);
    }
  }, 1000);

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !busy && text() !== last) {
      tell(true);
    }
  });
  // What is being saved need not be kept, and must not come back after it.
  form.addEventListener("submit", () => stop.abort());
}

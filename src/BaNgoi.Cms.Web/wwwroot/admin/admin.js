// The admin works without this file. It moves the focus to a summary of mistakes, and has the browser ask before typed
// words are lost.
const summary = document.getElementById("summary");
if (summary) {
  summary.focus();
}

// A link to a folded place unfolds the way to it.
function unfold() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  for (let place = target; place; place = place.parentElement) {
    if (place instanceof HTMLDetailsElement) {
      place.open = true;
    }
  }
  if (target) {
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }
}
addEventListener("hashchange", unfold);
if (location.hash) {
  unfold();
}

for (const form of document.querySelectorAll("form[data-guard]")) {
  let dirty = false;
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("submit", () => { dirty = false; });
  addEventListener("beforeunload", event => {
    if (dirty) {
      event.preventDefault();
    }
  });
}

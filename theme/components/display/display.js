// The size of the letters and light or dark, as the reader chose them on an earlier page and now.
{
  const SIZES = [-1, 0, 1, 2, 3]; // theme/css/tokens.css has what each is
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // Private windows and file:// may have no store; then a choice lasts for the page.
  const remembered = (key) => {
    try { return localStorage.getItem(`portal-${key}`); } catch { return null; }
  };
  const remember = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(`portal-${key}`);
      else localStorage.setItem(`portal-${key}`, value);
    } catch { /* see above */ }
  };

  const shownSize = () => Number(root.dataset.size ?? 0);
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : dark.matches);
  const set = (key, value) => {
    if (value === null) delete root.dataset[key];
    else root.dataset[key] = value;
  };

  const size = Number(remembered("size"));
  if (size !== 0 && SIZES.includes(size)) set("size", String(size));
  const scheme = remembered("scheme");
  if (scheme === "light" || scheme === "dark") set("scheme", scheme);

  enhance("display", (element) => {
    const sizes = [...element.querySelectorAll(".display__sizes button")];
    const toggle = element.querySelector(".display__scheme");

    const tell = () => {
      for (const button of sizes) {
        const step = Number(button.value);
        const end = step === 0 ? shownSize() === 0 : !SIZES.includes(shownSize() + step);
        button.setAttribute("aria-disabled", String(end));
      }
      toggle.setAttribute("aria-pressed", String(isDark()));
    };

    for (const button of sizes) {
      button.addEventListener("click", () => {
        const step = Number(button.value);
        const wanted = step === 0 ? 0 : shownSize() + step;
        if (!SIZES.includes(wanted)) return;
        const kept = wanted === 0 ? null : String(wanted);
        set("size", kept);
        remember("size", kept);
        tell();
      });
    }

    // What the system asks for anyway is not kept: the page follows the system again.
    toggle.addEventListener("click", () => {
      const wanted = isDark() ? "light" : "dark";
      const kept = wanted === (dark.matches ? "dark" : "light") ? null : wanted;
      set("scheme", kept);
      remember("scheme", kept);
      tell();
    });
    dark.addEventListener("change", tell);

    tell();
    element.hidden = false;
  });
}

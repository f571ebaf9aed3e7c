// Reloads a page once the site it was served from has changed, and shows what was found wrong
// over the last good one (plugins/desk/serve). The server says what stands on every connection:
// a page that missed a message, or a whole restart of the server, compares and reloads once.
(() => {
  const shown = document.currentScript.dataset.build;
  // The last thing of the page, which sticks to the window: at the end it stands below the footer.
  const STYLE = `
    :host { display: block; position: sticky; inset-block-end: 0; z-index: 2147483647; }
    :host([hidden]) { display: none; }
    details { max-block-size: 60vh; overflow: auto; overscroll-behavior: contain;
      border-block-start: 4px solid light-dark(#a15c00, #f0b45a);
      background: light-dark(#fff, #1c1b17); color: light-dark(#1b1b1b, #ece8dd);
      font: 1rem/1.5 system-ui, sans-serif; text-align: start; }
    details.error { border-color: light-dark(#b3261e, #f2938c); }
    summary { padding: .625rem 1rem; font-weight: 700; cursor: pointer; }
    summary:focus-visible { outline: 3px solid; outline-offset: -3px; }
    ol { margin: 0; padding: 0 1rem 1rem 3rem; }
    li { margin-block-start: .5rem; overflow-wrap: anywhere; }
    code { font-weight: 700; }
    @media print { :host { display: none; } }`;
  const panel = document.createElement("aside");
  const summary = document.createElement("summary");
  const list = document.createElement("ol");
  const details = document.createElement("details");
  let events;

  const line = ({ severity, place, message, fix }) => {
    const item = document.createElement("li");
    const code = document.createElement("code");
    code.textContent = place;
    item.append(code, ` ${severity === "error" ? "lỗi" : "cảnh báo"}: ${message} → ${fix}`);
    return item;
  };

  // In a shadow tree: neither the page's styles nor its scripts meet the panel's.
  const place = () => {
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    const root = panel.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    details.append(summary, list);
    root.append(details);
    panel.setAttribute("aria-label", "Lỗi của nội dung");
    panel.setAttribute("aria-live", "polite");
    panel.lang = "vi";
    panel.hidden = true;
    document.body.append(panel);
    // What has the focus is scrolled clear of it (WCAG 2.2, 2.4.11).
    new ResizeObserver(() => {
      document.documentElement.style.scrollPaddingBlockEnd = `${panel.offsetHeight}px`;
    }).observe(panel);
  };

  // Warnings are closed until somebody opens them; what is open stays so.
  const show = (findings) => {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const failed = details.className === "error";
    panel.hidden = !findings.length;
    details.className = errors ? "error" : "";
    if (failed !== errors > 0) details.open = errors > 0;
    summary.textContent = errors
      ? `Chưa dựng được bản mới: ${errors} lỗi. Trang bên trên là bản đúng gần nhất.`
      : `${findings.length} cảnh báo`;
    list.replaceChildren(...findings.map(line));
  };

  const listen = () => {
    events?.close();
    events = new EventSource("/__portal__/events");
    events.addEventListener("findings", ({ data }) => show(JSON.parse(data)));
    events.addEventListener("build", ({ data }) => {
      if (data === shown) return;
      events.close();
      location.reload();
    });
  };

  // Browsers keep six connections to a server, for all tabs together: hidden ones hold none.
  const follow = () => (document.hidden ? events?.close() : listen());

  place();
  document.addEventListener("visibilitychange", follow);
  follow();
})();

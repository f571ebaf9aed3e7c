// Reloads a page once the site it was served from has changed, and shows what was found wrong
// over the last good one (plugins/desk/serve). The server says what stands on every connection:
// a page that missed a message, or a whole restart of the server, compares and reloads once.
(() => {
  const shown = document.currentScript.dataset.build;
  const STYLE = `
    :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
    details { max-height: 60vh; overflow: auto; background: #fff; color: #1b1b1b;
      border-top: 4px solid #a15c00; font: 1rem/1.5 system-ui, sans-serif; }
    details.error { border-color: #b3261e; }
    summary { padding: .5rem 1rem; font-weight: 700; cursor: pointer; }
    ol { margin: 0; padding: 0 1rem 1rem 3rem; }
    li { margin-top: .5rem; overflow-wrap: anywhere; }
    code { font-weight: 700; }
    @media print { :host { display: none; } }`;
  let events;
  let panel;

  const line = ({ severity, place, message, fix }) => {
    const item = document.createElement("li");
    const code = document.createElement("code");
    code.textContent = place;
    item.append(code, ` ${severity === "error" ? "lỗi" : "cảnh báo"}: ${message} → ${fix}`);
    return item;
  };

  // In a shadow tree: neither the page's styles nor its scripts meet the panel's.
  const show = (findings) => {
    panel?.remove();
    panel = undefined;
    if (!findings.length) return;
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    const list = document.createElement("ol");
    summary.textContent = errors
      ? `Chưa dựng được bản mới: ${errors} lỗi. Trang bên dưới là bản đúng gần nhất.`
      : `${findings.length} cảnh báo`;
    list.append(...findings.map(line));
    details.append(summary, list);
    details.open = errors > 0;
    details.className = errors ? "error" : "";
    panel = document.createElement("aside");
    panel.setAttribute("aria-label", "Lỗi của nội dung");
    panel.setAttribute("aria-live", "polite");
    const root = panel.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    root.append(details);
    document.body.append(panel);
  };

  const listen = () => {
    events = new EventSource("/__portal__/events");
    events.addEventListener("findings", ({ data }) => show(JSON.parse(data)));
    events.addEventListener("build", ({ data }) => {
      if (data === shown) return;
      events.close();
      location.reload();
    });
  };

  // Browsers keep six connections to a server, for all tabs together: hidden ones hold none.
  document.addEventListener("visibilitychange", () => {
    events?.close();
    if (!document.hidden) listen();
  });
  listen();
})();

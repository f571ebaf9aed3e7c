// A batch of pages in frames → what survived in them: "page: element" lines. Runs in the window
// that holds the frames; test_vectors.py says which pages.
async (pages) => {
  const FORBIDDEN = "script, style, template, noscript, iframe, frame, frameset, object, embed, " +
    "applet, base, form, svg, math, portal, fencedframe, dialog, audio, video, source, picture, " +
    "map, area, marquee, slot, xmp, plaintext, meta[http-equiv], [autofocus], [popover], " +
    "main input, main button, main select, main textarea, main [tabindex]:not(.bang)";
  const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href", "data", "poster",
    "background", "cite", "ping", "manifest", "longdesc"];
  const NEVER = ["style", "srcdoc", "srcset", "ping", "target", "is", "usemap", "formaction"];

  const ours = (element) => {
    if (element.localName !== "script") return false;
    if (element.type === "application/ld+json") {
      try { JSON.parse(element.text); return true; } catch { return false; }
    }
    return element.src.startsWith(location.origin + "/theme/");
  };
  const faults = function* (element) {
    if (element.matches(FORBIDDEN) && !ours(element)) yield element.outerHTML.slice(0, 90);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || NEVER.includes(name)) yield `${element.localName} ${name}=${value}`;
      if (!ADDRESSES.includes(name)) continue;
      const { protocol, host } = new URL(value, element.baseURI);
      const read = ["a", "blockquote", "q"].includes(element.localName); // followed by a reader only
      const good = read ? /^(https?|mailto|tel):$/.test(protocol)
        : host === location.host || element.matches("link[rel=canonical]");
      if (!good) yield `${element.localName} ${name}=${value}`;
    }
  };
  const look = (page) => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.addEventListener("load", () => done([page, frame]), { once: true });
    frame.src = page;
    document.body.append(frame);
  });

  document.body.replaceChildren();
  const frames = await Promise.all(pages.map(look));
  await new Promise((done) => setTimeout(done, 100)); // a refresh, an animation, a late picture
  return frames.flatMap(([page, frame]) => {
    const inner = frame.contentDocument;
    if (inner === null || !inner.URL.endsWith(page)) return [`${page}: left for ${inner?.URL}`];
    return [...inner.querySelectorAll("*")].flatMap((element) =>
      [...faults(element)].map((fault) => `${page}: ${fault}`));
  });
}

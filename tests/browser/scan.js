// A batch of pages in frames → what survived in them: "page: element" lines. Runs in the window
// that holds the frames; test_vectors.py says which pages.
async (pages) => {
  const FORBIDDEN = "script, style, template, noscript, iframe, frame, frameset, object, embed, " +
    "applet, base, form, svg, math, portal, fencedframe, dialog, audio, video, source, picture, " +
    "map, area, marquee, slot, xmp, plaintext, meta[http-equiv], [autofocus], [popover], " +
    "main input, main button, main select, main textarea, main [tabindex]:not(.bang)";
  const ADDRESSES = ["href", "src", "action", "formaction", "xlink:href", "data", "poster",
    "background", "cite", "ping", "manifest", "longdesc"];
  const UNLOADED = "link[rel=canonical], link[rel=alternate], link[rel='schema.DC']";
  const NEVER = ["style", "srcdoc", "srcset", "ping", "target", "is", "usemap", "formaction"];

  const ALIVE = /xhtml|svg|MathML/;
  const RENDITIONS = // of rendering/picture.py: files of this portal, named by their hash
    /^(?:(?:(?:\.\.\/)+|\.\/|\/)tep\/[0-9a-f]{32}\/[\w.-]+ \d+w(?:, (?!$)|$))+$/;

  // A form's field may bear the name of a property, and hide it.
  const of = (element, name, ...given) => Element.prototype[name].call(element, ...given);
  const ours = (element) => {
    if (of(element, "matches", ".icon, .tools button, .table__box[role=region]")) {
      return !of(element, "closest", ".text");
    }
    if (element.localName === "picture") {
      return [...element.children].every(({ localName }) => /^(source|img)$/.test(localName));
    }
    if (element.localName === "source") {
      return of(element, "matches", "picture > [srcset]") &&
        RENDITIONS.test(of(element, "getAttribute", "srcset"));
    }
    if (element.localName !== "script") return false;
    if (element.type === "application/ld+json") {
      try { JSON.parse(element.text); return true; } catch { return false; }
    }
    return (element.src ?? "").startsWith(location.origin + "/theme/");
  };
  const faults = function* (element) {
    if (!ALIVE.test(element.namespaceURI)) return; // an element of a feed
    if (of(element, "matches", FORBIDDEN) && !ours(element)) yield element.outerHTML.slice(0, 90);
    if (element.shadowRoot) yield `${element.localName} with a shadow root`;
    for (const name of of(element, "getAttributeNames")) {
      const value = of(element, "getAttribute", name);
      if (name === "srcset" && RENDITIONS.test(value)) continue;
      if (name.startsWith("on") || NEVER.includes(name)) yield `${element.localName} ${name}=${value}`;
      if (!ADDRESSES.includes(name)) continue;
      const { protocol, host } = URL.parse(value, element.baseURI) ?? {};
      const read = ["a", "blockquote", "q"].includes(element.localName); // followed by a reader only
      const own = host === location.host ||
        value.startsWith("https://cuc-mau.example/tep/"); // of a feed: absolute
      const good = read ? /^(https?|mailto|tel|undefined):?$/.test(protocol)
        : own || of(element, "matches", UNLOADED);
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

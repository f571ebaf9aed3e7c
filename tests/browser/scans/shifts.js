// Reads the page to its end, a window at a time, and tells what moved meanwhile or before.
async () => {
  const found = [];
  const note = (list) => {
    for (const { value, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "?"));
      found.push(`${value.toFixed(5)}: ${moved.map((html) => html.slice(0, 90)).join(" | ")}`);
    }
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ type: "layout-shift", buffered: true });
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  for (let top = 0; top < document.scrollingElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await pause(30);
  }
  for (let tries = 0; tries < 30 && ![...document.images].every((photo) => photo.complete); tries++)
    await pause(100); // one that is not shown never comes
  await pause(100);
  note({ getEntries: () => observer.takeRecords() });
  return found;
}

// Reloads a page once the site it was served from has been rebuilt (plugins/desk/serve).
// The server names the build that stands, on every connection: a page that missed a message,
// or a whole restart of the server, compares and reloads once.
(() => {
  const shown = document.currentScript.dataset.build;
  let events;

  const listen = () => {
    events = new EventSource("/__portal__/events");
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

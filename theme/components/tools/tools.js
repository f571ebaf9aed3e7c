// Share the page's address, or copy it where the browser cannot share; print the page.
enhance("tools", (element) => {
  const share = element.querySelector("[name=share]");
  const print = element.querySelector("[name=print]");
  const said = element.querySelector("[role=status]");
  const address = () => document.querySelector("link[rel=canonical]")?.href ?? location.href;

  const copy = async () => {
    await navigator.clipboard.writeText(address());
    said.textContent = share.dataset.done;
  };
  const send = async () => {
    try {
      await navigator.share({ title: document.title, url: address() });
    } catch (error) {
      if (error.name !== "AbortError") throw error; // the reader changed their mind
    }
  };

  const way = navigator.share ? send : navigator.clipboard && copy;
  share.hidden = !way; // neither is there without HTTPS
  share.addEventListener("click", () => way().catch((error) => console.warn("tools", element, error)));
  print.addEventListener("click", () => window.print());
  element.hidden = false;
});

// The words of the page itself and the photos between them. A pager is of no use on paper, a tool
// none without scripts.
() => {
  const main = document.querySelector("main");
  const ways = [...main.querySelectorAll("nav, [data-module]:not([hidden])")];
  for (const way of ways) way.hidden = true;
  const words = main.innerText.split(/\s+/).filter(Boolean);
  for (const way of ways) way.hidden = false;
  const photos = [...main.querySelectorAll("img")]
    .filter((photo) => photo.checkVisibility({ visibilityProperty: true }))
    .map((photo) => photo.getAttribute("src"));
  return [...words, ...photos];
}

// Chapters set the film's time, and the chapter that is seen is marked and told.
enhance("player", (now) => {
  const player = now.closest(".player");
  const film = player.querySelector("video");
  const links = [...player.querySelectorAll("[data-start]")];
  const told = now.querySelector("b");
  const start = (link) => Number(link.dataset.start);

  const mark = () => {
    const current = links.filter((link) => start(link) <= film.currentTime).pop();
    for (const link of links) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const words = current ? current.lastElementChild.textContent : "";
    if (told.textContent !== words) told.textContent = words;
    now.hidden = !words;
  };

  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new window
      event.preventDefault();
      film.currentTime = start(link);
      film.scrollIntoView({ block: "nearest" });
      film.play().catch(() => {}); // the browser says why in the film's own controls
    });
  }

  film.addEventListener("timeupdate", mark);
  film.addEventListener("seeking", mark);
});

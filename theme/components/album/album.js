// An album's photos one after another over the whole window. It opens only when a reader asks for
// it: a page loaded at `#anh--3` stands at that photo, with the words around it, as without scripts.
enhance("album", (viewer) => {
  if (!viewer.showModal) return;
  const figures = [...viewer.closest(".album").querySelectorAll(".album__photo")];
  const track = viewer.querySelector(".viewer__track");
  const [number, described] = viewer.querySelector("[role=status]").children;
  const [previous, next, close] = viewer.querySelectorAll("button");
  const slides = [];
  let current = 0;

  const build = () => {
    for (const figure of figures) {
      const slide = document.createElement("figure");
      slide.className = "viewer__slide";
      slide.tabIndex = 0;
      const words = figure.querySelector("figcaption");
      if (words) slide.append(words.cloneNode(true));
      else slide.setAttribute("aria-label", figure.querySelector("img").alt || figure.innerText);
      slides.push(slide);
    }
    track.append(...slides);
  };

  // How wide a photo is in its place, so that the browser takes the file for it.
  const fit = (image) => {
    const [wide, high] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
    const shown = Math.min(wide, image.clientWidth, (image.clientHeight * wide) / high);
    for (const each of image.parentElement.querySelectorAll("[sizes]")) each.sizes = `${shown}px`;
  };

  // The page's own photo once more: not cut, and fetched only now.
  const load = (index) => {
    const slide = slides[index];
    if (!slide || slide.querySelector("picture")) return;
    slide.prepend(figures[index].querySelector("picture").cloneNode(true));
    const image = slide.querySelector("img");
    fit(image);
    image.loading = "eager";
  };

  const show = (index) => {
    const held = track.contains(document.activeElement);
    current = index;
    for (const near of [index, index + 1, index - 1]) load(near);
    slides[index].inert = false;
    if (held) slides[index].focus({ preventScroll: true });
    for (const slide of slides) slide.inert = slide !== slides[index];
    number.textContent = `${index + 1}/${slides.length}`;
    described.textContent = figures[index].querySelector("img").alt;
    previous.setAttribute("aria-disabled", String(index === 0));
    next.setAttribute("aria-disabled", String(index === slides.length - 1));
    // Each photo has its address, and none an entry of its own: Back leaves the album, as it does
    // without scripts. Where Back is a gesture on a phone, the browser closes the dialog first.
    history.replaceState(history.state, "", `#${figures[index].id}`);
  };

  let resting;
  let going = false; // by this script, until the track is there or a hand stops it
  const scroll = (behavior) => {
    clearTimeout(resting);
    going = true;
    track.scrollTo({ left: slides[current].offsetLeft, behavior });
  };
  const go = (index, behavior) => {
    if (!slides[index] || index === current) return;
    show(index);
    scroll(behavior);
  };

  figures.forEach((figure, index) => {
    figure.querySelector("a").addEventListener("click", (event) => {
      // Anything but a plain click wants the file: in a new tab, saved.
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (slides.length === 0) build();
      viewer.showModal();
      show(index);
      scroll("instant");
      slides[index].focus({ preventScroll: true });
    });
  });

  previous.addEventListener("click", () => go(current - 1, "auto"));
  next.addEventListener("click", () => go(current + 1, "auto"));
  close.addEventListener("click", () => viewer.close());
  viewer.addEventListener("close", () => figures[current].querySelector("a").focus());
  viewer.addEventListener("keydown", (event) => {
    const [to, behavior] = {
      ArrowLeft: [current - 1, "auto"],
      ArrowRight: [current + 1, "auto"],
      Home: [0, "instant"], // the way there would load every photo between
      End: [slides.length - 1, "instant"],
    }[event.key] ?? [];
    if (to === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    go(to, behavior);
  });

  // A finger has moved the track: what it came to rest at is shown.
  for (const hand of ["pointerdown", "wheel"]) {
    track.addEventListener(hand, () => { going = false; }, { passive: true });
  }
  track.addEventListener("scroll", () => {
    clearTimeout(resting);
    going &&= Math.abs(track.scrollLeft - slides[current].offsetLeft) > 1;
    if (!going) resting = setTimeout(() => {
      const index = Math.round(track.scrollLeft / track.clientWidth);
      if (viewer.open && index !== current) show(index);
    }, 100);
  });
  new ResizeObserver(() => {
    if (viewer.open) track.querySelectorAll("img").forEach(fit);
  }).observe(track);
  viewer.hidden = false;
});

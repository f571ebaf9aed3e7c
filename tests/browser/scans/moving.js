// Animations and transitions longer than a blink, and smooth scrolling.
(blink) => {
  const seconds = (list) => Math.max(...list.split(", ").map(parseFloat));
  const parts = [...document.querySelectorAll("*")].flatMap((element) =>
    ["", "::before", "::after"].map((part) => [element, part, getComputedStyle(element, part)]));
  return parts.filter(([, , style]) =>
    (style.animationName !== "none" && seconds(style.animationDuration) > blink) ||
    seconds(style.transitionDuration) > blink || style.scrollBehavior === "smooth")
    .map(([element, part]) => `${element.outerHTML.slice(0, 90)} ${part}`);
}

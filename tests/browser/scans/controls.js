// Remembers how each control looks unfocused; `atFocus()` tells of the one that has the focus now,
// with how many are still ahead, `unreached()` of those that never had it. Gives their number.
() => {
  const MARKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow"];
  const named = (element) => element.outerHTML.slice(0, 90);
  const look = (element) => {
    const style = getComputedStyle(element);
    return MARKS.map((mark) => style[mark]);
  };
  document.activeElement.blur();
  for (const box of document.querySelectorAll("details")) box.open = true;
  const controls = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
  const before = new Map(controls.map((element) => [element, look(element)]));
  const ahead = new Set(controls);

  const marked = (element) => {
    const [style, width, color, shadow] = look(element);
    const ring = style !== "none" && parseFloat(width) >= 2 && !/^rgba\(.*, 0\)$|^transparent/.test(color);
    const other = String(look(element)) !== String(before.get(element) ?? "");
    return other && (ring || shadow !== before.get(element)?.[3]);
  };
  const inSight = (element) => {
    const { top, right, bottom, left, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight &&
      left < innerWidth;
  };
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  window.atFocus = async () => {
    const element = document.activeElement;
    if (element === document.body) return ["", ahead.size];
    ahead.delete(element);
    if (!marked(element)) return [`no mark: ${named(element)}`, ahead.size];
    if (!inSight(element)) await drawn(); // the page is scrolled to it only then
    return [inSight(element) ? "" : `out of sight: ${named(element)}`, ahead.size];
  };
  window.unreached = () => [...ahead].map((element) => `not reached: ${named(element)}`);
  return controls.length;
}

// In forced colours: text of its ground's colour, and buttons or tiles without an edge.
() => {
  const seen = (element) => element.checkVisibility({ opacityProperty: true,
    visibilityProperty: true });
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const says = (element) => [...element.childNodes].some((node) =>
    node.nodeType === Node.TEXT_NODE && node.data.trim());
  const edged = (element) => {
    if (element === null) return false;
    const { borderBlockStartWidth, borderBlockStartStyle, borderBlockStartColor } =
      getComputedStyle(element);
    return borderBlockStartStyle !== "none" && parseFloat(borderBlockStartWidth) >= 1 &&
      borderBlockStartColor !== ground(element);
  };
  const all = [...document.querySelectorAll("body *")].filter(seen);
  const alike = all.filter((element) => says(element) &&
    getComputedStyle(element).color === ground(element));
  const bare = all.filter((element) => {
    if (element.matches("button, input, select, textarea, [role=button]")) return !edged(element);
    if (element.matches("summary:not(.text *)")) return ![element, element.closest("nav")].some(edged);
    return element.matches(".tiles li, .boxes li") && !edged(element);
  });
  return [
    ...alike.map((element) => `as its ground: ${element.outerHTML.slice(0, 90)}`),
    ...bare.map((element) => `no edge: ${element.outerHTML.slice(0, 90)}`),
  ];
}

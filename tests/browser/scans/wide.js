// What sticks out of the window to the right, and what is cut off inside a box.
() => {
  const named = (element) => element.outerHTML.slice(0, 90);
  const all = [...document.querySelectorAll("body *")];
  const cut = all.filter((element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    return overflowX !== "visible" && clipPath === "none" && !element.matches(".bang, .table__box, .columns__box") &&
      element.scrollWidth > element.clientWidth;
  });
  const wider = document.scrollingElement.scrollWidth - innerWidth;
  return [
    ...(wider > 0 ? [`${wider} px wider than the window`] : []),
    ...cut.map((element) => `cut: ${named(element)}`),
  ];
}

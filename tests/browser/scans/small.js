// Controls that can be seen and are smaller than a finger; those in a text are the text's.
([selector, least]) => {
  for (const box of document.querySelectorAll("details")) box.open = true;
  return [...document.querySelectorAll(selector)]
    .filter((element) => !element.closest(".text, .trail, .older") && element.checkVisibility())
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 1 && (width < least || height < least))
    .map(([element, { width, height }]) =>
      `${width.toFixed()} × ${height.toFixed()}: ${element.outerHTML.slice(0, 90)}`);
}

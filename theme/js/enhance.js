// Classic scripts, joined in order by the build: they run from file:// too, where modules do not.

/** Starts `start(element)` for each element that asks for the module; a fault names both. */
const enhance = (name, start) => {
  for (const element of document.querySelectorAll(`[data-module~="${name}"]`)) {
    try {
      start(element);
    } catch (error) {
      console.error(`module ${name}`, element, error);
    }
  }
};

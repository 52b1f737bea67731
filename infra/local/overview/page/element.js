// @ts-check

/**
 * An element with its class and text; text never becomes markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {string} [className] @param {string} [text]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, className = '', text = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** An element that the page's own HTML holds. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page lacks #${id}.`);
  return element;
}

/**
 * Draws a list again only where an item differs, so that focus and place stay.
 * @template T
 * @param {HTMLElement} parent @param {readonly T[]} items
 * @param {(item: T) => string} keyOf @param {(item: T) => HTMLElement} draw
 */
export function drawList(parent, items, keyOf, draw) {
  const known = new Map(
    [...parent.children].map((child) => [child instanceof HTMLElement ? child.dataset.key : '', child]),
  );
  items.forEach((item, at) => {
    const key = keyOf(item);
    const shown = JSON.stringify(item);
    let element = known.get(key);
    known.delete(key);
    if (!(element instanceof HTMLElement) || element.dataset.shown !== shown) {
      const fresh = draw(item);
      fresh.dataset.key = key;
      fresh.dataset.shown = shown;
      if (element) element.replaceWith(fresh);
      element = fresh;
    }
    if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
  });
  for (const old of known.values()) old.remove();
}

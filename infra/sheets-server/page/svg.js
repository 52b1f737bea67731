// @ts-check

/**
 * @param {string} name @param {Readonly<Record<string, string | number>>} [attributes] @param {string} [text]
 */
export function svg(name, attributes = {}, text = '') {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text) element.textContent = text;
  return element;
}

/** A shape that says its figure when pointed at. @param {SVGElement} shape @param {string} text */
export function told(shape, text) {
  shape.append(svg('title', {}, text));
  return shape;
}

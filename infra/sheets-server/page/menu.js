// @ts-check
import { byId, make } from './element.js';

/** One line of a menu; null = a dividing line. @typedef {{label: string, keys?: string, swatch?: string, run: () => unknown} | null} Item */

const root = byId('popups');
/** @type {HTMLElement | null} */
let opened = null;

export function closeMenu() {
  const menu = opened;
  // First forgotten, then removed: what is removed loses the focus, and that closes the menu too.
  opened = null;
  menu?.remove();
}

/** Opens a menu under a place of the screen, or above it where there is no room. @param {Item[]} items @param {{left: number, top: number, bottom: number}} at @param {string} label */
export function openMenu(items, at, label) {
  closeMenu();
  const menu = root.appendChild(make('div', 'menu'));
  opened = menu;
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  menu.append(...items.map((item) => (item ? line(item) : make('hr'))));
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  const below = at.bottom + height + 8 <= innerHeight;
  menu.style.top = `${below ? at.bottom : Math.max(8, at.top - height)}px`;
  menu.addEventListener('keydown', keyed);
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (opened === menu && !(relatedTarget instanceof Node && menu.contains(relatedTarget))) closeMenu();
  });
  menu.querySelector('button')?.focus();
}

/** @param {NonNullable<Item>} item */
function line({ label, keys, swatch, run }) {
  const button = make('button', 'menu-item');
  button.type = 'button';
  button.setAttribute('role', 'menuitem');
  button.tabIndex = -1;
  if (swatch !== undefined) {
    const colour = button.appendChild(make('span', 'swatch'));
    colour.style.backgroundColor = swatch;
  }
  button.append(make('span', 'menu-label', label));
  if (keys) button.append(make('kbd', '', keys));
  button.addEventListener('click', () => {
    closeMenu();
    byId('grid').focus({ preventScroll: true });
    run();
  });
  return button;
}

/** @param {KeyboardEvent} event */
function keyed(event) {
  const buttons = [...(opened?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') {
    closeMenu();
    byId('grid').focus({ preventScroll: true });
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

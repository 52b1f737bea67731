// @ts-check
/** @import { SheetResource } from './types.d.ts' */
import { css } from './colour.js';
import { make } from './element.js';
import { tabProtection } from './protection.js';

/**
 * The strip of tabs; hidden ones stand last and say so.
 * @param {HTMLElement} strip @param {SheetResource[]} sheets @param {number} current
 * @param {ReadonlySet<number>} changed tabs that hold something new
 * @param {TabHandler} handler
 */
export function drawTabs(strip, sheets, current, changed, handler) {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.gid : undefined;
  const visible = sheets.filter(({ properties }) => !properties.hidden);
  const hidden = sheets.filter(({ properties }) => properties.hidden);
  strip.replaceChildren(...[...visible, ...hidden].map((sheet) => tab(sheet, current, handler)));
  for (const button of strip.querySelectorAll('.tab')) {
    const isNew = button instanceof HTMLElement && changed.has(Number(button.dataset.gid));
    if (isNew) button.append(mark('news', 'ada perubahan'));
  }
  const again = focused === undefined ? null : strip.querySelector(`[data-gid="${focused}"]`);
  if (again instanceof HTMLElement) again.focus();
  const chosen = strip.querySelector('[aria-selected="true"]');
  if (chosen instanceof HTMLElement) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What is done with a tab. @typedef {{choose: (sheetId: number) => void, menu: (sheet: SheetResource, at: DOMRect) => void, rename: (sheet: SheetResource) => void}} TabHandler */

/** @param {SheetResource} sheet @param {number} current @param {TabHandler} handler */
function tab(sheet, current, { choose, menu, rename }) {
  const { sheetId, title, hidden, tabColor, tabColorStyle } = sheet.properties;
  const button = make('button', hidden ? 'tab hidden-tab' : 'tab');
  button.type = 'button';
  button.dataset.gid = String(sheetId);
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-selected', String(sheetId === current));
  button.append(make('span', 'tab-title', title));
  if (tabProtection(sheet)) button.append(mark('lock', 'dilindungi'));
  if (hidden) button.append(make('span', 'tab-note', 'tersembunyi'));
  const color = css(tabColorStyle, tabColor);
  if (color) button.style.boxShadow = `inset 0 -3px ${color}`;
  const openMenu = () => menu(sheet, button.getBoundingClientRect());
  button.addEventListener('click', ({ target }) =>
    target instanceof Element && target.matches('.tab-arrow') ? openMenu() : choose(sheetId),
  );
  button.addEventListener('dblclick', () => rename(sheet));
  button.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openMenu();
  });
  if (sheetId === current) button.append(arrow());
  return button;
}

/** Opens the tab's menu by a click; by keyboard, the menu key does. */
function arrow() {
  const sign = make('span', 'tab-arrow');
  sign.title = 'Menu tab';
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}

/** @param {string} className @param {string} meaning */
function mark(className, meaning) {
  const sign = make('span', className);
  sign.title = meaning;
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', meaning);
  return sign;
}

// @ts-check
/** @import { SheetResource } from './types.d.ts' */
import { css } from './colour.js';
import { make } from './element.js';
import { tabProtection } from './protection.js';

/**
 * The strip of tabs; hidden ones stand last and say so.
 * @param {HTMLElement} strip @param {SheetResource[]} sheets @param {number} current
 * @param {ReadonlySet<number>} changed tabs that hold something new @param {(sheetId: number) => void} choose
 */
export function drawTabs(strip, sheets, current, changed, choose) {
  const visible = sheets.filter(({ properties }) => !properties.hidden);
  const hidden = sheets.filter(({ properties }) => properties.hidden);
  strip.replaceChildren(...[...visible, ...hidden].map((sheet) => tab(sheet, current, choose)));
  for (const button of strip.querySelectorAll('.tab')) {
    const isNew = button instanceof HTMLElement && changed.has(Number(button.dataset.gid));
    if (isNew) button.append(mark('news', 'ada perubahan'));
  }
  const chosen = strip.querySelector('[aria-selected="true"]');
  if (chosen instanceof HTMLElement) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** @param {SheetResource} sheet @param {number} current @param {(sheetId: number) => void} choose */
function tab(sheet, current, choose) {
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
  button.addEventListener('click', () => choose(sheetId));
  return button;
}

/** @param {string} className @param {string} meaning */
function mark(className, meaning) {
  const sign = make('span', className);
  sign.title = meaning;
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', meaning);
  return sign;
}

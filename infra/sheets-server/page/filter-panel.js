// @ts-check
/** @import { Actions } from './actions.js' */
import { boxName, letters, quoted } from './a1.js';
import { call } from './api.js';
import { filterNow, hideValues, sort } from './commands/order.js';
import { byId, make } from './element.js';
import { pathOf } from './requests.js';

const MOST = 500;
const EMPTY = '(kosong)';

/** Whether a cell bears the button of the tab's filter. @param {Actions} actions @param {number} row @param {number} column */
export function isFilterHead(actions, row, column) {
  const box = filterNow(actions)?.box;
  return box !== undefined && row === box.top && column >= box.left && column < box.right;
}

/** Opens what a column's filter lets through. @param {Actions} actions @param {number} column @param {DOMRect} at */
export async function openFilterPanel(actions, column, at) {
  const now = filterNow(actions);
  if (!now) return;
  const { id, sheet } = actions.workspace();
  const cells = { ...now.box, top: now.box.top + 1, left: column, right: column + 1 };
  const range = `${quoted(sheet.properties.title)}!${boxName(cells)}`;
  const answer = await call(`${pathOf(id)}/values/${encodeURIComponent(range)}`, {
    query: [['majorDimension', 'COLUMNS']],
  });
  const shown = /** @type {string[]} */ (answer.values?.[0] ?? []);
  const texts = [...new Set([...shown, ...(shown.length < cells.bottom - cells.top ? [''] : [])])];
  texts.sort((a, b) => a.localeCompare(b, 'id', { numeric: true }));
  const hidden = new Set(now.filter.criteria?.[column]?.hiddenValues ?? []);
  draw(actions, column, texts.slice(0, MOST), hidden, at);
}

/** @param {Actions} actions @param {number} column @param {string[]} texts @param {Set<string>} hidden @param {DOMRect} at */
function draw(actions, column, texts, hidden, at) {
  const panel = make('div', 'filter-panel');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', `Filter kolom ${letters(column)}`);
  const boxes = texts.map((text) => choice(text, !hidden.has(text)));
  const list = make('div', 'filter-choices');
  list.append(...boxes.map(({ line }) => line));
  const close = () => {
    panel.remove();
    byId('grid').focus({ preventScroll: true });
  };
  const then = (/** @type {() => unknown} */ act) => () => {
    close();
    act();
  };
  const setAll = (/** @type {boolean} */ on) => () => {
    for (const { box } of boxes) box.checked = on;
  };
  const apply = () => {
    const left = texts.filter((_, index) => !boxes[index]?.box.checked);
    const unseen = [...hidden].filter((text) => !texts.includes(text));
    return hideValues(actions, column, [...left, ...unseen]);
  };
  panel.append(
    row(
      button(
        'Urutkan A → Z',
        then(() => sort(actions, 'ASCENDING', column)),
      ),
      button(
        'Urutkan Z → A',
        then(() => sort(actions, 'DESCENDING', column)),
      ),
    ),
    row(button('Pilih semua', setAll(true)), button('Kosongkan', setAll(false))),
    list,
    row(button('Batal', close), button('Terapkan', then(apply), 'main-button')),
  );
  panel.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.remove();
  });
  byId('popups').append(panel);
  const { width, height } = panel.getBoundingClientRect();
  panel.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  panel.style.top = `${Math.max(8, Math.min(at.bottom, innerHeight - height - 8))}px`;
  panel.querySelector('button')?.focus();
}

/** @param {string} text @param {boolean} checked */
function choice(text, checked) {
  const line = make('label', 'filter-choice');
  const box = make('input');
  box.type = 'checkbox';
  box.checked = checked;
  line.append(box, make('span', '', text === '' ? EMPTY : text));
  return { line, box };
}

/** @param {string} label @param {() => unknown} run @param {string} [className] */
function button(label, run, className = 'plain-button') {
  const made = make('button', className, label);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

/** @param {HTMLElement[]} buttons */
function row(...buttons) {
  const made = make('div', 'buttons');
  made.append(...buttons);
  return made;
}

// @ts-check
/** @import { EnglishTab, EnglishView } from './types.d.ts' */
import { ask } from './api.js';
import { byId, make } from './element.js';

const tabs = byId('tabs');

/** @param {EnglishTab} tab */
function drawTab({ title, widths, rows }) {
  const table = make('table', 'english');
  const columns = make('colgroup');
  for (const width of widths) {
    const column = make('col');
    column.style.width = `${width}px`;
    columns.append(column);
  }
  table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  table.append(make('caption', '', title), columns, ...rows.map(rowOf));
  byId('sheet').replaceChildren(table);
}

/** @param {EnglishTab['rows'][number]} cells */
function rowOf(cells) {
  const line = make('tr');
  for (const { text, style, span, note } of cells) {
    const cell = make('td', style, text);
    cell.colSpan = span;
    if (note) cell.title = note;
    line.append(cell);
  }
  return line;
}

/** @param {EnglishView} view @param {number} chosen */
function draw(view, chosen) {
  tabs.replaceChildren(
    ...view.tabs.map(({ title }, at) => {
      const tab = make('button', 'english-tab', title);
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      tab.addEventListener('click', () => draw(view, at));
      return tab;
    }),
  );
  const tab = view.tabs[chosen];
  if (tab) drawTab(tab);
}

tabs.addEventListener('keydown', ({ key }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const all = [...tabs.querySelectorAll('button')];
  const next = step && all.findIndex((tab) => tab.tabIndex === 0) + step;
  if (next === undefined || !all[next]) return;
  all[next]?.click();
  tabs.querySelectorAll('button')[next]?.focus();
});

async function open() {
  try {
    /** @type {EnglishView} */
    const view = await ask(`english?${location.hash.slice(1)}`);
    byId('title').textContent = view.title;
    const link = /** @type {HTMLAnchorElement} */ (byId('workbook'));
    link.href = `${view.sheetsUrl}/#${new URLSearchParams({ w: view.spreadsheetId })}`;
    draw(view, 0);
  } catch (error) {
    byId('answer').textContent = error instanceof Error ? error.message : 'The tabs could not be read.';
  }
}

addEventListener('hashchange', open);
open();

// @ts-check
/** @import { ChartModel } from '../types.d.ts' */
import { make } from '../element.js';

/**
 * A chart's figures as a table, for those who do not see the drawing.
 * @param {ChartModel} model
 */
export function chartTable({ title, labels, series }) {
  const table = make('table', 'unseen');
  table.append(make('caption', '', title));
  const heads = make('tr');
  heads.append(make('td'), ...series.map(({ name }) => headed('col', name)));
  table.append(heads);
  labels.forEach((label, at) => {
    const row = make('tr');
    row.append(headed('row', label), ...series.map(({ shown }) => make('td', '', shown[at] ?? '')));
    table.append(row);
  });
  return table;
}

/** @param {string} scope @param {string} text */
function headed(scope, text) {
  const head = make('th', '', text);
  head.scope = scope;
  return head;
}

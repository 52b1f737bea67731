// @ts-check
/** @import { District, Province, Source } from './types.d.ts' */
import { drawList, make } from './element.js';
import { momentOf, receiptOf, remarkOf } from './words.js';

const OPEN_UP_TO = 4;
const HEADS = ['Kabupaten/Kota', 'Workbook', 'Receipt', 'Last read', 'Errors', 'Warnings'];

/**
 * To the workbook itself, or to our tabs of it in English.
 * @param {string | null} sheetsUrl null = in English
 * @param {{kind: 'source' | 'province', id: string, spreadsheetId: string}} of @param {string} text
 */
function workbookLink(sheetsUrl, { kind, id, spreadsheetId }, text) {
  const link = make('a', '', text);
  const english = `english.html#${new URLSearchParams({ kind, id })}`;
  link.href = sheetsUrl === null ? english : `${sheetsUrl}/#${new URLSearchParams({ w: spreadsheetId })}`;
  link.target = `${sheetsUrl === null ? 'english' : 'workbook'}-${spreadsheetId}`;
  link.rel = 'noopener';
  return link;
}

/** @param {HTMLElement} parent @param {Province[]} provinces @param {string | null} sheetsUrl @param {number} now */
export function drawProvinces(parent, provinces, sheetsUrl, now) {
  const frames = provinces.map(({ code, name, spreadsheetId, districts }) => ({
    code,
    name,
    spreadsheetId,
    many: districts.length,
    open: provinces.length <= OPEN_UP_TO,
    sheetsUrl,
  }));
  drawList(parent, frames, ({ code }) => code, frameOf);
  provinces.forEach(({ districts }, at) => {
    const body = parent.children[at]?.querySelector('tbody');
    if (body)
      drawList(
        body,
        rowsOf(districts, sheetsUrl),
        ({ key }) => key,
        (row) => rowOf(row, now),
      );
  });
}

/** @typedef {{code: string, name: string, spreadsheetId: string | null, many: number, open: boolean, sheetsUrl: string | null}} Frame */

/** @param {Frame} frame */
function frameOf({ code, name, spreadsheetId, many, open, sheetsUrl }) {
  const details = make('details', 'province card');
  details.open = open;
  const summary = make('summary');
  summary.append(make('h2', '', name), make('span', 'about', `${code} · ${many} kabupaten/kota`));
  if (spreadsheetId)
    summary.append(
      workbookLink(sheetsUrl, { kind: 'province', id: code, spreadsheetId }, 'Open the province workbook'),
    );
  const table = make('table', 'districts');
  const line = make('tr');
  for (const head of HEADS) {
    const cell = make('th', '', head);
    cell.scope = 'col';
    line.append(cell);
  }
  const head = make('thead');
  head.append(line);
  table.append(head, make('tbody'));
  const scroller = make('div', 'scroller');
  scroller.append(table);
  details.append(summary, scroller);
  return details;
}

/** @typedef {{key: string, name: string, code: string, first: boolean, source: Source | null, sheetsUrl: string | null}} Row */

/** A line a source; a district without any has a line as well. @param {District[]} districts @param {string | null} sheetsUrl @returns {Row[]} */
function rowsOf(districts, sheetsUrl) {
  return districts.flatMap((district) => {
    /** @type {(Source | null)[]} */
    const sources = district.sources.length > 0 ? district.sources : [null];
    return sources.map((source, at) => ({ ...rowFor(district, source, at === 0), sheetsUrl }));
  });
}

/** @param {District} district @param {Source | null} source @param {boolean} first */
const rowFor = ({ code, name }, source, first) => ({ key: source?.id ?? code, name, code, first, source });

/** @param {Row} row @param {number} now */
function rowOf({ name, code, first, source, sheetsUrl }, now) {
  const line = make('tr', first ? 'first' : '');
  const head = make('th', '', first ? name : '');
  head.scope = 'row';
  if (first) head.append(make('small', '', code));
  line.append(head);
  if (!source) {
    const none = make('td', 'none', 'no workbook is registered');
    none.colSpan = HEADS.length - 1;
    line.append(none);
    return line;
  }
  const link = make('td');
  link.append(
    workbookLink(sheetsUrl, { kind: 'source', id: source.id, spreadsheetId: source.spreadsheetId }, source.title),
  );
  const read = make('td', 'time', source.readAt ? momentOf(Date.parse(source.readAt), now) : '–');
  line.append(link, receiptCell(source), read, count(source.errors, 'bad'), count(source.warnings, 'attention'));
  return line;
}

/** @param {Source} source */
function receiptCell(source) {
  const { text, look } = receiptOf(source);
  const cell = make('td');
  cell.append(make('span', `receipt ${look}`, text));
  const remark = remarkOf(source);
  if (remark) cell.append(make('small', '', remark));
  return cell;
}

/** @param {number} value @param {string} look */
const count = (value, look) => make('td', value > 0 ? `count ${look}` : 'count', String(value));

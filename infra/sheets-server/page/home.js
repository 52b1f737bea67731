// @ts-check
/** @import { WorkbookEntry } from './types.d.ts' */
import { call } from './api.js';
import { byId, make } from './element.js';
import { writePlace } from './route.js';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const search = /** @type {HTMLInputElement} */ (byId('search'));
/** @type {WorkbookEntry[]} */
let entries = [];

/** Shows the list of workbooks, the one that changed last first. */
export async function openHome() {
  const answer = await call('workbooks');
  entries = /** @type {WorkbookEntry[]} */ (answer.workbooks).sort((a, b) => a.name.localeCompare(b.name, 'id'));
  draw();
}

search.addEventListener('input', draw);

function draw() {
  const wanted = search.value.trim().toLowerCase();
  const found = entries.filter(({ name, owner }) => `${name} ${owner}`.toLowerCase().includes(wanted));
  byId('workbooks').replaceChildren(...found.map(item));
  const empty = byId('home-empty');
  empty.hidden = found.length > 0;
  empty.textContent = entries.length === 0 ? 'Belum ada buku kerja.' : 'Tidak ada buku kerja dengan nama itu.';
}

/** @param {WorkbookEntry} entry */
function item(entry) {
  const line = make('li');
  const isWorkbook = entry.mimeType === SPREADSHEET;
  const link = make(isWorkbook ? 'a' : 'span', 'workbook-link');
  if (link instanceof HTMLAnchorElement) link.href = writePlace({ workbook: entry.id, gid: null, range: null });
  link.append(make('strong', '', entry.name), make('span', 'about', about(entry, isWorkbook)));
  line.append(link);
  return line;
}

/** @param {WorkbookEntry} entry @param {boolean} isWorkbook */
function about(entry, isWorkbook) {
  const when = new Date(entry.modifiedTime).toLocaleString('id-ID', { dateStyle: 'medium', timeStyle: 'short' });
  const state = entry.trashed ? ' · di tempat sampah' : isWorkbook ? '' : ' · bukan Google Sheets';
  return `${entry.owner} · ${when}${state}`;
}

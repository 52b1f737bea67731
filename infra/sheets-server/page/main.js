// @ts-check
/** @import { Box, FileInfo, Place } from './types.d.ts' */
import { parseBox } from './a1.js';
import { Actions } from './actions.js';
import { cellItems } from './commands/cell-menu.js';
import { Clipboard, listenToClipboard } from './commands/clipboard.js';
import { openTabMenu } from './commands/tab-menu.js';
import { addTab, renameTab } from './commands/tabs.js';
import { byId } from './element.js';
import { openFilterPanel } from './filter-panel.js';
import { openHome } from './home.js';
import { listenToKeys } from './keyboard.js';
import { openMenu } from './menu.js';
import { listenToPointer } from './pointer.js';
import { watch } from './poll.js';
import { listenToPrint } from './print.js';
import { readPlace, writePlace } from './route.js';
import { reason, say } from './toast.js';
import { makeToolbar } from './toolbar.js';
import { Typing } from './typing.js';
import { loadWorkbook } from './workbook.js';
import { Workspace } from './workspace.js';

const grid = byId('grid');
const bar = /** @type {HTMLTextAreaElement} */ (byId('formula-bar'));
const nameBox = /** @type {HTMLInputElement} */ (byId('name-box'));

/** @type {Workspace | null} */
let workspace = null;
/** @type {ReturnType<typeof watch> | null} */
let watching = null;

const actions = new Actions(
  () => /** @type {Workspace} */ (workspace),
  async () => watching?.now(),
  () => showTools(),
);
const typing = new Typing(actions);
const showTools = makeToolbar(actions);
/** @type {import('./keyboard.js').OpenAt} */
const openAt = {
  menu: (at) => openMenu(cellItems(actions), at, 'Sel'),
  filter: (column, at) => openFilterPanel(actions, column, at).catch((error) => say(reason(error))),
};
/** @type {Pick<import('./tabs.js').TabHandler, 'menu' | 'rename'>} */
const onTab = {
  menu: (sheet, at) => openTabMenu(actions, sheet, at),
  rename: (sheet) => renameTab(actions, sheet),
};

/** @param {string} text @param {boolean} [bad] */
function showStatus(text, bad = false) {
  byId('status').textContent = text;
  byId('status').classList.toggle('bad', bad);
}

/** What is selected shows in the bar above and in the address. */
function moved() {
  if (!workspace) return;
  if (document.activeElement !== bar && !typing.editor.isOpen) bar.value = typing.current();
  const range = workspace.selectedName();
  if (document.activeElement !== nameBox) nameBox.value = range;
  showTools();
  const place = { workbook: workspace.id, gid: workspace.sheet.properties.sheetId, range };
  history.replaceState(null, '', writePlace(place));
}

/** @param {FileInfo} file */
function nameFile(file) {
  byId('title').textContent = file.name;
  document.title = file.name;
  const owner = file.owners?.[0]?.emailAddress ?? '';
  byId('subtitle').textContent = file.trashed ? `${owner} · di tempat sampah` : owner;
  const at = new Date(file.modifiedTime).toLocaleTimeString('id-ID');
  const who = file.lastModifyingUser?.emailAddress;
  showStatus(who && who !== owner ? `Diubah ${who} pukul ${at}` : `Tersimpan pukul ${at}`);
}

/** @param {string} id */
async function openWorkbook(id) {
  const opened = new Workspace(id, await loadWorkbook(id), moved, onTab);
  workspace = opened;
  actions.forget();
  let first = true;
  watching = watch(id, {
    changed: async (file) => {
      nameFile(file);
      if (!first) await opened.refresh();
      first = false;
      await opened.lookAtTabs();
    },
    failed: (error) => showStatus(reason(error), true),
  });
  await watching.now();
}

function leaveWorkbook() {
  watching?.stop();
  watching = null;
  workspace = null;
}

/** @param {Place} place */
async function openPlace({ workbook, gid, range }) {
  const id = workbook ?? (gid !== null ? (workspace?.id ?? null) : null);
  byId('home').hidden = id !== null;
  byId('workbook').hidden = id === null;
  if (id === null) return showHome();
  if (workspace?.id !== id) {
    leaveWorkbook();
    await openWorkbook(id);
    await workspace?.show(gid);
  } else if (gid !== null && gid !== workspace.sheet.properties.sheetId) await workspace.show(gid);
  const box = range === null ? null : parseBox(range);
  if (box && workspace) workspace.select(inside(box));
  moved();
  grid.focus({ preventScroll: true });
}

/** @param {Box} box */
function inside({ top, left, bottom, right }) {
  const whole = workspace?.view.layout.whole ?? { bottom: 1, right: 1 };
  const [row, column] = [Math.min(top, whole.bottom - 1), Math.min(left, whole.right - 1)];
  return {
    top: row,
    left: column,
    bottom: Math.max(row + 1, Math.min(bottom, whole.bottom)),
    right: Math.max(column + 1, Math.min(right, whole.right)),
  };
}

async function showHome() {
  leaveWorkbook();
  byId('title').textContent = 'Buku kerja';
  byId('subtitle').textContent = '';
  document.title = 'Buku kerja';
  showStatus('');
  await openHome();
}

/** Links within the workbook jump; others open in a window of their own. @param {string} uri */
function follow(uri) {
  if (!uri.startsWith('#')) {
    window.open(uri, '_blank', 'noopener,noreferrer');
    return;
  }
  const { gid, range } = readPlace(uri);
  openPlace({ workbook: workspace?.id ?? null, gid, range }).catch((error) => say(reason(error)));
}

const openHash = () =>
  openPlace(readPlace(location.hash)).catch((error) => {
    showStatus(reason(error), true);
    say(reason(error));
  });

addEventListener('hashchange', openHash);
addEventListener('resize', () => {
  workspace?.view.resize();
  workspace?.scrolled();
});
grid.addEventListener('scroll', () => workspace?.scrolled(), { passive: true });
listenToKeys(() => workspace, typing, follow, openAt);
listenToPointer(() => workspace, typing, follow, openAt);
listenToClipboard(grid, new Clipboard(actions, typing));
listenToPrint(() => workspace);
byId('add-tab').addEventListener('click', () => addTab(actions));

bar.addEventListener('keydown', (event) => {
  if (!workspace || (event.key !== 'Enter' && event.key !== 'Escape')) return;
  event.preventDefault();
  if (event.key === 'Enter') typing.commitBar();
  grid.focus({ preventScroll: true });
  bar.value = typing.current();
});
nameBox.addEventListener('keydown', (event) => {
  const box = event.key === 'Enter' ? parseBox(nameBox.value) : null;
  if (!box || !workspace) return;
  workspace.select(inside(box));
  grid.focus({ preventScroll: true });
});

openHash();

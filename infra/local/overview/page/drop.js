// @ts-check
/** @import { Overview } from './types.d.ts' */
import { ask } from './api.js';
import { byId, make } from './element.js';

const form = /** @type {HTMLFormElement} */ (byId('drop-form'));
const district = /** @type {HTMLSelectElement} */ (byId('district'));
const field = /** @type {HTMLInputElement} */ (byId('file'));
const target = byId('target');
const answer = byId('drop-answer');
/** @type {File | null} */
let file = null;
let sheetsUrl = '';

/** @param {Overview} overview */
export function offerDrop(overview) {
  sheetsUrl = overview.sheetsUrl;
  byId('drop').hidden = !overview.takesFiles;
  const codes = overview.provinces.flatMap(({ districts }) => districts);
  if (district.options.length === codes.length) return;
  district.replaceChildren(...codes.map(({ code, name }) => new Option(name, code)));
}

/** @param {File | undefined} chosen */
function take(chosen) {
  file = chosen ?? null;
  byId('file-name').textContent = file ? file.name : 'Drop an .xlsx or .csv here, or choose one';
  answer.textContent = '';
}

/** @param {string} text @param {boolean} bad */
function say(text, bad) {
  answer.textContent = text;
  answer.classList.toggle('bad-text', bad);
}

async function send() {
  if (!file) return say('Choose a file first.', true);
  say('Adding …', false);
  const query = new URLSearchParams({ name: file.name, district: district.value });
  try {
    const { spreadsheetId } = await ask(`drop?${query}`, { method: 'POST', body: file });
    const link = make('a', '', 'Open it');
    link.href = `${sheetsUrl}/#${new URLSearchParams({ w: spreadsheetId })}`;
    link.target = '_blank';
    link.rel = 'noopener';
    say('Added; it is read in the next round. ', false);
    answer.append(link);
  } catch (error) {
    say(error instanceof Error ? error.message : 'The file could not be added.', true);
  }
}

field.addEventListener('change', () => take(field.files?.[0]));
for (const name of ['dragover', 'dragleave', 'drop']) {
  target.addEventListener(name, (event) => {
    event.preventDefault();
    target.classList.toggle('over', name === 'dragover');
  });
}
target.addEventListener('drop', (event) => take(event.dataTransfer?.files[0]));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});

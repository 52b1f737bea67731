// @ts-check
import { byId, make } from './element.js';

/** @param {string} title @param {HTMLElement[]} content @param {string} done @param {() => string} result */
function ask(title, content, done, result) {
  const dialog = make('dialog', 'dialog');
  const heading = make('h2', '', title);
  heading.id = 'dialog-title';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  const [ok, cancel] = [make('button', 'main-button', done), make('button', 'plain-button', 'Batal')];
  const buttons = make('div', 'buttons');
  buttons.append(cancel, ok);
  dialog.append(heading, ...content, buttons);
  byId('popups').append(dialog);
  dialog.showModal();
  return new Promise((/** @type {(value: string | null) => void} */ resolve) => {
    /** @type {string | null} */
    let value = null;
    const accept = () => {
      value = result();
      dialog.close();
    };
    ok.addEventListener('click', accept);
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const isLine = event.target instanceof HTMLInputElement;
      if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) accept();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      byId('grid').focus({ preventScroll: true });
      resolve(value);
    });
  });
}

/**
 * Asks for a text; null = given up.
 * @param {{title: string, value: string, lines: number, done: string}} question
 * @returns {Promise<string | null>}
 */
export function askText({ title, value, lines, done }) {
  const field = make(lines > 1 ? 'textarea' : 'input', 'field');
  field.setAttribute('aria-label', title);
  if (field instanceof HTMLTextAreaElement) field.rows = lines;
  field.value = value;
  const answer = ask(title, [field], done, () => field.value);
  field.select();
  return answer;
}

/** @param {string} question @param {string} done @param {string} warning */
export const confirmed = async (question, done, warning) =>
  (await ask(question, [make('p', '', warning)], done, () => 'yes')) !== null;

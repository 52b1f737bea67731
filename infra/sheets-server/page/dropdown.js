// @ts-check
/** @import { CellData, SheetResource } from './types.d.ts' */

import { quoted } from './a1.js';
import { call } from './api.js';
import { make } from './element.js';

/**
 * What a cell's drop-down offers, listed in the rule or read from the range that it names.
 * @param {CellData} cell @param {string} workbook @param {SheetResource} sheet
 * @returns {Promise<string[]>}
 */
export async function choicesOf({ dataValidation }, workbook, sheet) {
  const { type, values = [] } = dataValidation?.condition ?? {};
  if (type === 'ONE_OF_LIST') return values.map(({ userEnteredValue = '' }) => userEnteredValue);
  const named = (values[0]?.userEnteredValue ?? '').replace(/^=/, '');
  const range = named.includes('!') ? named : `${quoted(sheet.properties.title)}!${named}`;
  const path = `v4/spreadsheets/${encodeURIComponent(workbook)}/values/${encodeURIComponent(range)}`;
  const answer = await call(path);
  return /** @type {string[][]} */ (answer.values ?? []).flat().filter((text) => text !== '');
}

/** The list that opens under a cell. */
export class Dropdown {
  /** @param {HTMLElement} root @param {() => void} closed */
  constructor(root, closed) {
    this.list = root.appendChild(make('ul', 'choices'));
    this.list.setAttribute('role', 'listbox');
    this.list.tabIndex = -1;
    this.list.hidden = true;
    this.closed = closed;
    this.list.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.list.contains(relatedTarget))) this.list.hidden = true;
    });
  }

  /** @param {string[]} choices @param {string} current @param {DOMRect} cell @param {(choice: string) => void} choose */
  open(choices, current, cell, choose) {
    const { list } = this;
    list.replaceChildren(...choices.map((choice) => this.#item(choice, choice === current, choose)));
    list.hidden = false;
    list.style.minWidth = `${Math.max(cell.width, 120)}px`;
    const { width, height } = list.getBoundingClientRect();
    list.style.left = `${Math.max(8, Math.min(cell.left, innerWidth - width - 8))}px`;
    const below = cell.bottom + height + 8 <= innerHeight;
    list.style.top = `${below ? cell.bottom : Math.max(8, cell.top - height)}px`;
    const chosen = list.querySelector('[aria-selected="true"]') ?? list.firstElementChild;
    if (chosen instanceof HTMLElement) chosen.focus();
  }

  close() {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.closed();
  }

  /** @param {string} choice @param {boolean} selected @param {(choice: string) => void} choose */
  #item(choice, selected, choose) {
    const item = make('li', '', choice);
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(selected));
    item.tabIndex = -1;
    item.addEventListener('click', () => {
      this.close();
      choose(choice);
    });
    return item;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return;
    event.stopPropagation();
    const next =
      event.key === 'ArrowDown' ? at.nextElementSibling : event.key === 'ArrowUp' ? at.previousElementSibling : null;
    if (event.key === 'Enter' || event.key === ' ') at.click();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  }
}

// @ts-check
/** @import { Overview } from './types.d.ts' */
import { byId } from './element.js';

const KEPT_AS = 'aksi8-english';
const field = /** @type {HTMLInputElement} */ (byId('english'));
field.checked = localStorage.getItem(KEPT_AS) === 'yes';
field.addEventListener('change', () => localStorage.setItem(KEPT_AS, field.checked ? 'yes' : 'no'));

/** Whether links lead to our tabs in English instead of to the workbooks. */
export const wantsEnglish = () => field.checked && !byId('language').hidden;

/** @param {Overview} overview */
export function offerEnglish({ english }) {
  byId('language').hidden = !english;
}

// @ts-check
/** @import { BooleanCondition, CellData } from './types.d.ts' */

/** @param {CellData | undefined} cell */
const numberOf = (cell) => cell?.effectiveValue?.numberValue ?? null;
/** @param {CellData | undefined} cell */
const textOf = (cell) => (cell?.formattedValue ?? '').toLowerCase();
/** @param {CellData | undefined} cell */
const isBlank = (cell) => (cell?.formattedValue ?? '') === '';

/** A number as rules hold it, or as it is typed in Indonesia. @param {string | undefined} text */
function toNumber(text) {
  const plain = (text ?? '').trim().replace(/^=/, '');
  if (plain === '') return null;
  const percent = plain.endsWith('%');
  const number = Number((percent ? plain.slice(0, -1) : plain).replace(',', '.'));
  return Number.isFinite(number) ? (percent ? number / 100 : number) : null;
}

/** @type {Readonly<Record<string, (value: number, first: number, second: number) => boolean>>} */
const NUMBERS = {
  NUMBER_GREATER: (value, first) => value > first,
  NUMBER_GREATER_THAN_EQ: (value, first) => value >= first,
  NUMBER_LESS: (value, first) => value < first,
  NUMBER_LESS_THAN_EQ: (value, first) => value <= first,
  NUMBER_EQ: (value, first) => value === first,
  NUMBER_NOT_EQ: (value, first) => value !== first,
  NUMBER_BETWEEN: (value, first, second) => value >= first && value <= second,
  NUMBER_NOT_BETWEEN: (value, first, second) => value < first || value > second,
};

/** @type {Readonly<Record<string, (value: string, wanted: string) => boolean>>} */
const TEXTS = {
  TEXT_CONTAINS: (value, wanted) => value.includes(wanted),
  TEXT_NOT_CONTAINS: (value, wanted) => !value.includes(wanted),
  TEXT_STARTS_WITH: (value, wanted) => value.startsWith(wanted),
  TEXT_ENDS_WITH: (value, wanted) => value.endsWith(wanted),
  TEXT_EQ: (value, wanted) => value === wanted,
  TEXT_NOT_EQ: (value, wanted) => value !== wanted,
};

/**
 * Whether a condition holds for a cell. A formula of one's own holds only where it is plainly true: nothing here
 * computes formulas.
 * @param {BooleanCondition | undefined} condition @param {CellData | undefined} cell
 */
export function holds(condition, cell) {
  const { type = '', values = [] } = condition ?? {};
  const [first, second] = values.map(({ userEnteredValue }) => userEnteredValue);
  if (type === 'BLANK') return isBlank(cell);
  if (type === 'NOT_BLANK') return !isBlank(cell);
  if (type === 'CUSTOM_FORMULA') return /^=\s*TRUE(\(\))?\s*$/i.test(first ?? '');
  const text = TEXTS[type];
  if (text) return !(isBlank(cell) && type !== 'TEXT_NOT_CONTAINS') && text(textOf(cell), (first ?? '').toLowerCase());
  const compare = NUMBERS[type];
  const value = numberOf(cell);
  const bound = toNumber(first);
  if (!compare || value === null || bound === null) return false;
  return compare(value, bound, toNumber(second) ?? bound);
}

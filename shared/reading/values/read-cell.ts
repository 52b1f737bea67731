import type { FieldType } from '#actions/types.ts';
import type { Cell } from '../grid.ts';
import { cellText } from '../text.ts';
import { absenceOf, errorOf } from './absent.ts';
import { readChoice } from './choice.ts';
import { readCount } from './count.ts';
import { readDate } from './date.ts';
import { readLink } from './link.ts';
import { readMonth } from './month.ts';
import { type Ask, absent, BLANK, formulaError, type Outcome, taken } from './outcome.ts';
import { readPercent } from './percent.ts';
import { readQuantity } from './quantity.ts';
import { reportedAbsence } from './report-text.ts';
import { readRupiah } from './rupiah.ts';
import { readYear } from './year.ts';
import { readYesNo } from './yes-no.ts';

type Reader = (cell: Cell, text: string, ask: Ask) => Outcome;

const READERS: Readonly<Record<FieldType, Reader>> = {
  count: readCount,
  percent: readPercent,
  rupiah: readRupiah,
  number: readQuantity,
  date: readDate,
  month: readMonth,
  year: readYear,
  yesNo: readYesNo,
  choice: (_cell, text, ask) => readChoice(text, ask.field),
  text: (_cell, text) => taken(text),
  region: (_cell, text) => taken(text),
  link: (_cell, text) => readLink(text),
};

/** Most counts of a workbook are small, and one outcome serves them all. Minus nought is nought. */
const SMALL: readonly Outcome[] = Array.from({ length: 1000 }, (_, value) => Object.freeze(taken(value)));

/**
 * What a cell says for a field of a given type: taken, taken with a note, refused with the reason, or absent.
 * Most cells of a workbook are plain whole numbers in count columns; these take the short way.
 */
export function readCell(cell: Cell | undefined, ask: Ask): Outcome {
  if (!cell) return BLANK;
  const { value } = cell;
  if (
    typeof value === 'number' &&
    ask.field.type === 'count' &&
    ask.style.held === null &&
    !ask.style.thousandfold &&
    ask.style.zero === null &&
    isPlain(cell, value)
  ) {
    return SMALL[value] ?? taken(value);
  }
  const text = cellText(cell);
  const error = errorOf(cell, text);
  if (error) return formulaError(error, text);
  if (typeof value !== 'number' && typeof value !== 'boolean') {
    const as = absenceFor(text, ask.field.type);
    if (as === 'dash' && ask.style.zero === 'nol' && FIGURES.has(ask.field.type)) return taken(0);
    if (as) return absent(as);
  }
  const read = READERS[ask.field.type](cell, text, ask);
  if (read.value === 0 && ask.style.zero === 'belum') return absent('belum ada');
  return read.verdict.kind === 'refused' || ask.field.type === 'link' ? (reported(text, ask.field.type) ?? read) : read;
}

/** Nobody is blamed for a report that there is nothing, or nothing yet; also in a column of choices or of ticks. */
function reported(text: string, type: FieldType): Outcome | null {
  const as = absenceOf(text) ?? reportedAbsence(text, type);
  return as === null ? null : absent(as);
}

function isPlain(cell: Cell, value: number): boolean {
  return value >= 0 && (cell.format === null || cell.format === 'NUMBER') && Number.isInteger(value);
}

const FIGURES: ReadonlySet<FieldType> = new Set(['count', 'percent', 'rupiah', 'number']);

/** `belum` and `tidak ada` are answers in a yes/no or choice column, not gaps; `x` is a gap among figures only. */
function absenceFor(text: string, type: FieldType): ReturnType<typeof absenceOf> {
  if ((text === 'x' || text === 'X') && FIGURES.has(type)) return 'dash';
  return type === 'yesNo' || type === 'choice' ? null : absenceOf(text);
}

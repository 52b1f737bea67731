import type { Field } from '#actions/types.ts';
import type { NumberMeaning } from '#registry/choices.ts';
import type { Cell } from '../grid.ts';
import { cellText } from '../text.ts';
import { shownToThree, THREE_SHOWN } from './number-shown.ts';
import { parseNumberText, readNumber } from './number-text.ts';
import { type ColumnStyle, type Issue, PLAIN_STYLE } from './outcome.ts';
import { scaleOfSign } from './percent.ts';

/** What is known beside the column itself. */
export interface StyleHints {
  readonly header: string;
  readonly meaning: NumberMeaning | null;
  /** Decimal mark that other texts of the workbook prove. */
  readonly decimal: '.' | ',' | null;
  /** Percent columns: the percentage recomputed from the counts of the same row; null where there are none. */
  readonly expected: (index: number) => number | null;
}

/** How a column is to be read, from all of its cells together. */
export function columnStyle(field: Field, cells: readonly (Cell | undefined)[], hints: StyleHints): ColumnStyle {
  if (field.type === 'yesNo') return { ...PLAIN_STYLE, crossIsNo: cells.some(isTick) };
  if (field.type === 'count') return countStyle(cells, hints);
  if (field.type === 'percent') return percentStyle(cells, hints);
  if (field.type !== 'rupiah' && field.type !== 'number') return PLAIN_STYLE;
  return amountStyle(field, cells, hints);
}

function isTick(cell: Cell | undefined): boolean {
  return /^[v√✓✔ü]$/i.test(cellText(cell));
}

/** Marks found in the texts and fractions of a column. */
interface Marks {
  /** Texts or numbers whose decimal mark is certain, with the text that shows it. */
  readonly decimals: { readonly mark: '.' | ','; readonly text: string }[];
  /** `1.234`: thousands or a fraction. */
  readonly either: { readonly mark: string; readonly text: string }[];
  /** Stored fractions with at most three digits behind the point. */
  readonly fractions: { readonly value: number; readonly text: string }[];
}

function marksOf(cells: readonly (Cell | undefined)[]): Marks {
  const marks: Marks = { decimals: [], either: [], fractions: [] };
  for (const cell of cells) {
    if (!cell) continue;
    if (typeof cell.value === 'number') addNumber(marks, cell, cell.value);
    else if (typeof cell.value === 'string' && cell.value.length <= 40) addText(marks, cellText(cell));
  }
  return marks;
}

function addNumber(marks: Marks, cell: Cell, value: number): void {
  if (cell.format === 'PERCENT' || cell.format === 'DATE' || cell.format === 'DATE_TIME') return;
  const short = !Number.isInteger(value) && Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;
  if (short || shownToThree(cell, value)) marks.fractions.push({ value, text: cell.shown });
}

function addText(marks: Marks, text: string): void {
  if (!/[.,]/.test(text)) return;
  const parsed = parseNumberText(text);
  if (!parsed) return;
  const reading = readNumber(parsed);
  if (reading.kind === 'either') marks.either.push({ mark: reading.mark, text });
  else if (reading.kind === 'sure' && reading.decimal !== '') marks.decimals.push({ mark: reading.decimal, text });
}

/**
 * A count has no fraction. One stored fraction of three digits (1.234 typed where the point is the decimal mark) means that
 * whole numbers beside it may have been thousands as well (2.000 → 2), so that nothing of the column is sure.
 */
function countStyle(cells: readonly (Cell | undefined)[], hints: StyleHints): ColumnStyle {
  if (hints.meaning === 'ribuan') return { ...PLAIN_STYLE, thousandfold: true };
  if (hints.meaning === 'desimal') return PLAIN_STYLE;
  const { fractions, either, decimals } = marksOf(cells);
  const telling = fractions.find(({ value, text }) => threeDigits(value) || THREE_SHOWN.test(text));
  const several = fractions.length >= 2 ? fractions[0] : undefined;
  const suspect = telling ?? several;
  if (suspect) return hold(countIssue(suspect.value, suspect.text));
  const cut = decimals.find(({ text }) => /^\d{1,3}[.,]\d{1,2}$/.test(text) && !/[.,]0+$/.test(text));
  const mixed = cut && either.some(({ mark }) => cut.text.includes(mark));
  return mixed ? hold(countIssue(Number(cut.text.replace(',', '.')), cut.text)) : PLAIN_STYLE;
}

function threeDigits(value: number): boolean {
  return Math.abs(value) < 1000 && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;
}

function countIssue(value: number, example: string): Issue {
  const thousands = String(Math.round(value * 1000));
  return { rule: 'count-column-in-doubt', data: { example, thousands, decimal: String(value).replace('.', ',') } };
}

function hold(issue: Issue): ColumnStyle {
  return { ...PLAIN_STYLE, held: issue };
}

/** Plain numbers of at most 1: fractions or points? The counts of the rows decide; where there are none, a person does. */
function percentStyle(cells: readonly (Cell | undefined)[], hints: StyleHints): ColumnStyle {
  if (hints.meaning === 'pecahan') return { ...PLAIN_STYLE, fractions: true };
  if (hints.meaning === 'persen' || hints.meaning === 'desimal') return PLAIN_STYLE;
  const votes = { fraction: 0, points: 0 };
  let most = 0;
  let example = '';
  for (const [index, cell] of cells.entries()) {
    const value = cell ? plainPercent(cell) : null;
    if (value === null || value === 0) continue;
    if (value > most) most = value;
    if (value <= 1 && example === '') example = cellText(cell);
    vote(votes, value, hints.expected(index));
  }
  if (votes.fraction > votes.points) return { ...PLAIN_STYLE, fractions: true };
  if (votes.points > 0 || most === 0) return PLAIN_STYLE;
  const open = uncounted(cells, hints);
  if (most > 1 && !mostlyFractions(open)) return { ...PLAIN_STYLE, doubtful: strayFractions(open) };
  return hold({
    rule: 'percent-column-in-doubt',
    data: { example, asFraction: percentText(example), asTyped: example },
  });
}

/** Plain percentages beside which no counts stand, zeros left out, in rising order. */
function uncounted(cells: readonly (Cell | undefined)[], hints: StyleHints): readonly number[] {
  const values = cells.flatMap((cell, index) => {
    const value = cell ? plainPercent(cell) : null;
    return value === null || value === 0 || hints.expected(index) !== null ? [] : [value];
  });
  return values.sort((a, b) => a - b);
}

/** 45 among 0,092 and 0,141: points grow without a gap, fractions and points lie far apart. */
function mostlyFractions(values: readonly number[]): boolean {
  const fractions = values.filter((value) => value <= 1);
  const [lowest = 0] = values.filter((value) => value > 1);
  const most = fractions.length >= 2 && fractions.length >= values.length * 0.5;
  return most && lowest / (fractions.at(-1) ?? lowest) >= 10;
}

/** Numbers that as points lie far below all others and as fractions among them, or that are written out further than any. */
function strayFractions(values: readonly number[]): readonly number[] {
  const points = values.filter((value) => value > 1);
  const [lowest = 0] = points;
  const highest = points.at(-1) ?? 0;
  const finest = Math.max(2, ...points.map(decimalsOf));
  return values.filter((value) => {
    if (value >= lowest / 2) return false;
    const among = points.length >= 2 && value * 100 >= lowest / 2 && value * 100 <= highest * 2;
    return among || decimalsOf(value) > finest;
  });
}

/** Digits behind the point, six at most: what was computed has more than anybody types. */
function decimalsOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}

export function percentText(example: string): string {
  const value = Number(example.replace(',', '.')) * 100;
  return String(Math.round(value * 1e6) / 1e6).replace('.', ',');
}

/** The number of a cell whose scale nothing settles; null for blanks, texts and signed percentages. */
function plainPercent(cell: Cell): number | null {
  if (typeof cell.value === 'number') return scaleOfSign(cell, cell.value) === null ? cell.value : null;
  const parsed = parseNumberText(cellText(cell));
  if (!parsed || parsed.percent) return null;
  const reading = readNumber(parsed);
  if (reading.kind === 'none') return null;
  return reading.kind === 'either' ? reading.fraction : reading.value;
}

/** Rounding to a whole number leaves half a point, rounding a fraction to two digits half a point as well. */
function vote(votes: { fraction: number; points: number }, value: number, expected: number | null): void {
  if (expected === null || expected === 0) return;
  const asFraction = Math.abs(value * 100 - expected);
  const asPoints = Math.abs(value - expected);
  if (asFraction <= 0.6 && asFraction < asPoints) votes.fraction++;
  else if (asPoints <= 0.6) votes.points++;
}

function amountStyle(field: Field, cells: readonly (Cell | undefined)[], hints: StyleHints): ColumnStyle {
  const { decimals, either, fractions } = marksOf(cells);
  const own = decimals[0]?.mark ?? null;
  const decimal =
    meantDecimal(hints.meaning, either[0]?.mark) ??
    (decimals.every(({ mark }) => mark === own) ? own : null) ??
    hints.decimal;
  if (field.type === 'rupiah') {
    const scale = headerScale(hints.header);
    const cut = hints.meaning === null ? cutAmount(fractions, scale) : undefined;
    return cut ? hold(numberIssue(cut.text)) : { ...PLAIN_STYLE, decimal, scale };
  }
  const open = decimal === null ? either.find(({ text }) => !/[a-z]{3}/i.test(text)) : undefined;
  return open ? hold(numberIssue(open.text)) : { ...PLAIN_STYLE, decimal };
}

/**
 * Whole rupiah have no fraction of three digits. Millions may (12,345 juta), unless every fraction of the column has three
 * and the sheet writes a point: then 1.250 may have been typed as thousands.
 */
function cutAmount(fractions: Marks['fractions'], scale: number): Marks['fractions'][number] | undefined {
  if (scale === 1) return fractions.find(({ value }) => threeDigits(value));
  return fractions.every(({ text }) => /^\D*\d{1,3}\.\d{3}$/.test(text)) ? fractions[0] : undefined;
}

function meantDecimal(meaning: NumberMeaning | null, mark: string | undefined): '.' | ',' | null {
  if (meaning === null || mark === undefined) return null;
  const thousands = meaning === 'ribuan';
  return (mark === '.') === thousands ? ',' : '.';
}

function numberIssue(example: string): Issue {
  const plain = example.replace(/[^\d.,]/g, '');
  const readings = [plain.replace(/[.,]/g, ''), plain.replace('.', ',')];
  return { rule: 'number-column-in-doubt', data: { example, readings } };
}

/** `Pagu (Rp juta)`, `Anggaran (dalam ribuan)`, `(Rp. 000)`. */
export function headerScale(header: string): number {
  const text = header.toLowerCase();
  if (/\b(?:(?:miliar|milyar)(?:an)?|mlyr?)\b/.test(text)) return 1e9;
  if (/\b(?:juta(?:an)?|jt)\b|rp\.?\s*\.?000[.,]000/.test(text)) return 1e6;
  if (/\b(?:ribu|ribuan|rb)\b|rp\.?\s*\.?000/.test(text)) return 1e3;
  return 1;
}

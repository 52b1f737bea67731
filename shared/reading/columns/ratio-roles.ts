import type { Field } from '#actions/types.ts';
import { type HeaderText, headerText } from '../header-text.ts';
import { figureAt } from '../locate/sums.ts';
import type { RawTable } from '../locate/tables.ts';
import type { FieldIndex } from './field-index.ts';
import { groupMembers } from './groups.ts';
import type { TableColumn } from './match-columns.ts';
import { saidByPerson } from './person-match.ts';
import { fitsShare } from './share-fit.ts';

/** What is done for people, as against the people themselves. */
const SERVED = new Set(
  (
    'mendapat konsumsi diperiksa periksa dipantau akses memiliki ikut mengikuti didampingi dilayani terlayani dirawat ditangani penerima peserta ' +
    'dibimbing melaksanakan mempraktikkan menjadi ber-kb memanfaatkan ditimbang promosi didata dikunjungi diimunisasi lengkap asi mpasi idl ttd phbs'
  ).split(' '),
);

/**
 * Count, base and percentage under one group name: where the two counts are not told apart by their headers, the
 * percentages of the rows say which is which, and where there are none, the words do.
 */
export function settleRatios(
  table: RawTable,
  index: FieldIndex,
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns) {
    if (column.path.length < 2) continue;
    const key = column.path.slice(0, -1).join(' / ');
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const changed = new Map<TableColumn, Field>();
  for (const group of groups.values()) {
    for (const [column, field] of rolesOf(table, index, group)) changed.set(column, field);
  }
  return columns.map((column) => {
    const field = changed.get(column);
    return field ? { ...column, field, confidence: 0.85, by: 'content' as const, candidates: [] } : column;
  });
}

function rolesOf(table: RawTable, index: FieldIndex, group: readonly TableColumn[]): (readonly [TableColumn, Field])[] {
  const [first] = group;
  const members = groupMembers(index, first?.path.at(-2) ?? '');
  const share = [...(members ?? [])].find((field) => field.ratio);
  const numerator = index.fields.find((field) => field.id === share?.ratio?.numerator);
  const denominator = index.fields.find((field) => field.id === share?.ratio?.denominator);
  if (!share || !numerator || !denominator) return [];
  const counts = group.filter((column) => !isPercent(column) && !saidByPerson(column));
  const [one, other] = counts;
  if (!one || !other || counts.length !== 2 || isSettled(one, other, numerator, denominator)) return [];
  const percent = group.find(isPercent);
  const order = (percent ? byFigures(table, one, other, percent) : null) ?? byWords(one, other);
  if (order === null) return [];
  const roles: (readonly [TableColumn, Field])[] = [
    [order ? one : other, numerator],
    [order ? other : one, denominator],
  ];
  return percent && !saidByPerson(percent) ? [...roles, [percent, share]] : roles;
}

function leafOf(column: TableColumn): HeaderText {
  return headerText(column.path.at(-1) ?? '');
}

function isPercent(column: TableColumn): boolean {
  return leafOf(column).bag.split(' ').includes('%');
}

function isSettled(one: TableColumn, other: TableColumn, numerator: Field, denominator: Field): boolean {
  const fields = [one.field, other.field];
  const sure = [one, other].every((column) => column.by === 'exact' || column.by === 'alias' || column.by === 'person');
  return sure && fields.includes(numerator) && fields.includes(denominator);
}

/** True when `one` over `other` gives the percentages, false when it is the other way round, null when neither is clear. */
function byFigures(table: RawTable, one: TableColumn, other: TableColumn, percent: TableColumn): boolean | null {
  let rows = 0;
  let forward = 0;
  let backward = 0;
  for (const row of table.body.data) {
    const a = figureAt(table.view, row, one.column);
    const b = figureAt(table.view, row, other.column);
    const typed = figureAt(table.view, row, percent.column, true);
    if (!a || !b || !typed || a === b) continue;
    rows++;
    if (fitsShare(a / b, typed)) forward++;
    if (fitsShare(b / a, typed)) backward++;
  }
  if (rows < 3) return null;
  if (forward >= rows * 0.8 && backward <= rows * 0.2) return true;
  return backward >= rows * 0.8 && forward <= rows * 0.2 ? false : null;
}

function byWords(one: TableColumn, other: TableColumn): boolean | null {
  const served = isServed(one);
  return served === isServed(other) ? null : served;
}

function isServed(column: TableColumn): boolean {
  return leafOf(column)
    .words.split(' ')
    .some((word) => SERVED.has(word));
}

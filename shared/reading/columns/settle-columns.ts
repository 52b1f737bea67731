import type { Field } from '#actions/types.ts';
import { columnLetters } from '../a1.ts';
import { headerText } from '../header-text.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import type { Issue } from '../values/outcome.ts';
import type { TableColumn } from './match-columns.ts';
import { officeOrSystem } from './office-or-system.ts';
import { unknownColumns } from './unknown-columns.ts';

/** Columns after doubles are settled, with what has to be told about them. */
export interface SettledColumns {
  readonly columns: readonly TableColumn[];
  readonly issues: readonly { readonly column: number; readonly header: string; readonly issue: Issue }[];
}

/** A field stands once in a table for each time and subgroup. Where two columns claim it, the surer one has it, else neither. */
export function settleColumns(table: RawTable, columns: readonly TableColumn[]): SettledColumns {
  const issues: { column: number; header: string; issue: Issue }[] = [];
  const dropped = new Set<TableColumn>();
  const told = new Set<number>();
  for (const rivals of claims(columns).values()) {
    const winner = winnerOf(table, rivals);
    for (const rival of rivals) if (rival !== winner) dropped.add(rival);
    const [first] = rivals;
    if (winner || !first?.field || isWeak(first)) continue;
    for (const rival of rivals) told.add(rival.column);
    if (new Set(rivals.map((rival) => rival.path.slice(0, -1).join('/'))).size > 1) {
      const { column, header } = rivals.find((rival) => RANGE.test(rival.path[0] ?? '')) ?? first;
      issues.push({ column, header, issue: asked(header, [first.field]) });
      continue;
    }
    const letters = rivals.map((rival) => columnLetters(rival.column));
    issues.push({
      column: first.column,
      header: first.header,
      issue: { rule: 'column-twice', data: { header: first.header, field: first.field.id, columns: letters } },
    });
  }
  const sure = columns.map((column) =>
    dropped.has(column) ? { ...column, field: null, confidence: 0, by: 'none' as const } : column,
  );
  const settled = sure.map((column) => wordsLeft(table, column, fieldsOf(sure)));
  const taken = fieldsOf(settled);
  for (const column of settled) {
    if (column.by !== 'asked' || column.content.filled === 0) continue;
    const open = column.candidates.filter((field) => !taken.has(field));
    if (open.length > 0)
      issues.push({ column: column.column, header: column.header, issue: asked(column.header, open) });
  }
  const lost = new Set([...dropped].map(({ column }) => column));
  const unknown = unknownColumns(table, settled, told, lost);
  return { columns: settled, issues: unknown ? [...issues, unknown] : issues };
}

function fieldsOf(columns: readonly TableColumn[]): ReadonlySet<Field> {
  return new Set(columns.flatMap((column) => (column.field ? [column.field] : [])));
}

/** `Sumber Data` may be an office or a system: beside the column of the office it is the system, alone what its cells name. Figures are always asked. */
function wordsLeft(table: RawTable, column: TableColumn, taken: ReadonlySet<Field>): TableColumn {
  if (column.by !== 'asked' || column.candidates.some((field) => field.type !== 'text')) return column;
  const open = column.candidates.filter((candidate) => !taken.has(candidate));
  const named = open.length > 1 ? officeOrSystem(table, column) : null;
  const field = named ?? open[0];
  const settles = field !== undefined && (named !== null || open.length === 1) && column.candidates.length > 1;
  return settles ? { ...column, field, confidence: 0.8, by: 'alias', candidates: [] } : column;
}

function asked(header: string, fields: readonly Field[]): Issue {
  return { rule: 'column-asked', data: { header, candidates: fields.map((field) => field.id) } };
}

function claims(columns: readonly TableColumn[]): Map<string, TableColumn[]> {
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns) {
    if (!column.field) continue;
    const { time } = column;
    const key = `${column.field.id}|${time?.year ?? ''}|${time?.part ?? ''}|${JSON.stringify(column.subgroup)}`;
    const list = groups.get(key);
    if (list) list.push(column);
    else groups.set(key, [column]);
  }
  return groups;
}

/** Bare `%` and `Jumlah` claim nothing worth a complaint. */
function isWeak(column: TableColumn): boolean {
  return column.confidence <= 0.6;
}

function winnerOf(table: RawTable, rivals: readonly TableColumn[]): TableColumn | null {
  const ranked = [...rivals].sort((a, b) => rank(b) - rank(a));
  const [first, second] = ranked;
  if (!first || !second) return first ?? null;
  if (first.field?.regionLevel === 'kode')
    return [...rivals].sort((a, b) => codeLength(table, b) - codeLength(table, a))[0] ?? null;
  const named = first.by === 'person' ? [] : rivals.filter(isNamedSo);
  if (named.length === 1 && named[0]) return named[0];
  const byHeight = named.filter(({ header }) => HEIGHT_SAID.test(header));
  if (byHeight.length === 1 && byHeight[0]) return byHeight[0];
  const closer = first.by === 'person' ? [] : others(ranked).filter((rival) => saysMore(rival, first));
  if (closer.length === 1 && closer[0]) return closer[0];
  if (rank(first) - rank(second) >= 0.04) return first;
  return sameContent(table, rivals) || first.field?.type === 'region' ? first : firstSpelled(rivals);
}

/** Two columns of words for one thing, each named rightly: `Masalah | Kendala`. The spelling that stands first has it. */
function firstSpelled(rivals: readonly TableColumn[]): TableColumn | null {
  const field = rivals[0]?.field;
  if (field?.type !== 'text') return null;
  const bags = [field.label, ...field.aliases].map((text) => headerText(text).bag);
  const spelled = rivals.map((rival) => ({ rival, at: bags.indexOf(headerText(rival.path.at(-1) ?? '').bag) }));
  const [first, second] = spelled.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  return first && first.at !== second?.at ? first.rival : null;
}

/** `Program | Kegiatan | Sub Kegiatan` under a group called after the last of them; `Diukur` beside `Ditimbang`. */
function isNamedSo({ path, field, header, content }: TableColumn): boolean {
  if (!field || content.filled === 0) return false;
  if (field.id === 'diukur') return !/timbang/i.test(header);
  return path.length > 1 && headerText(path[path.length - 1] ?? '').bag === headerText(field.label).bag;
}

function others(ranked: readonly TableColumn[]): readonly TableColumn[] {
  return ranked.slice(1).filter((rival) => rival.content.filled > 0 && !isWeak(rival));
}

/** `0 - 5 bulan` beside single months: the class that holds the others is likelier meant. */
const RANGE = /\d\s*-\s*\d/;

/** Stunting is told by height: of several counts of children measured this one is meant. */
const HEIGHT_SAID = /\b(?:tinggi|panjang|tb|pb)\b/i;
const HEIGHT = new Set(['tinggi', 'panjang', 'badan', 'tb', 'pb', 'u']);

/** `Balita yang diukur tinggi badan` beside `Balita yang diukur`, which may be measured for something else. */
function saysMore(rival: TableColumn, than: TableColumn): boolean {
  const words = new Set(headerText(rival.header).bag.split(' '));
  const known = headerText(than.header).bag.split(' ');
  const more = [...words].filter((word) => !known.includes(word));
  return known.every((word) => words.has(word)) && more.length > 0 && more.every((word) => HEIGHT.has(word));
}

/** A person's word outweighs all, an empty column weighs nothing. */
function rank(column: TableColumn): number {
  if (column.by === 'person') return 10;
  return column.content.filled === 0 ? 0 : column.confidence;
}

function codeLength(table: RawTable, column: TableColumn): number {
  const row = table.body.data.find((one) => textAt(table.view, one, column.column) !== '');
  return row === undefined ? 0 : textAt(table.view, row, column.column).replace(/\D/g, '').length;
}

function sameContent(table: RawTable, rivals: readonly TableColumn[]): boolean {
  return table.body.data.every(
    (row) => new Set(rivals.map((rival) => textAt(table.view, row, rival.column))).size === 1,
  );
}

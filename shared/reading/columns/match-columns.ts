import type { ActionDeclaration, Field } from '#actions/types.ts';
import { columnKey } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import { headerText } from '../header-text.ts';
import type { RawTable } from '../locate/tables.ts';
import { headerPeriod, yearWithin } from '../periods.ts';
import type { MatchedBy } from '../types.ts';
import { bareNameOf } from './bare-names.ts';
import { type ColumnContent, contentFits, contentOf, speaksOfPercent } from './content.ts';
import { countsBesideShares } from './count-words.ts';
import { type FieldIndex, fieldIndex } from './field-index.ts';
import { fuzzyField } from './fuzzy.ts';
import { groupMembers, memberByWords } from './groups.ts';
import { otherwiseHeld } from './otherwise-held.ts';
import { counter, type Match, personMatch, saidByPerson } from './person-match.ts';
import { settleRatios } from './ratio-roles.ts';
import { settleShares } from './settle-shares.ts';
import { headerSubgroup, lastTexts, type Subgroups, sexesApart } from './subgroups.ts';
import { standsAlone } from './subjects.ts';
import { isBareFigure, titledField } from './titled-field.ts';

/** A column of a table and what is made of it. */
export interface TableColumn {
  readonly column: number;
  readonly path: readonly string[];
  /** The path as one text: ` / ` between the levels. */
  readonly header: string;
  /** The how-manieth column of this header it is, from the left; 1 where there is one. */
  readonly nth: number;
  readonly field: Field | null;
  readonly confidence: number;
  readonly by: MatchedBy;
  readonly candidates: readonly Field[];
  readonly time: { readonly year: number | null; readonly part: string | null } | null;
  /** Age group, sex or source that the header names, by subgroup field. */
  readonly subgroup: Subgroups;
  readonly content: ColumnContent;
}

const NONE: Match = { field: null, confidence: 0, by: 'none' };

/** What each column of a table is for an action. Content has the last word where header and cells cannot both be right. */
export function matchColumns(
  table: RawTable,
  declaration: ActionDeclaration,
  signature: string,
  choices: Choices,
  fuzzy = true,
): readonly TableColumn[] {
  const index = fieldIndex(declaration);
  const { heads, neutral, siblings } = tableHeads(table);
  const titled = titledField(table, index);
  const columns = heads.map(({ column, path, header, nth, period, isDated }) => {
    const content = contentOf(table, column);
    const timeless = period !== null && namesPeriod(index, path);
    const plain = timeless ? null : period;
    const told = path.filter((text) => !neutral.has(text) && (timeless || headerPeriod(text) === null));
    const named = titled && isBareFigure(path) ? [titled.label, ...told] : told;
    const { subgroup, rest } = headerSubgroup(named, declaration, siblings);
    const person = choices.size === 0 ? null : personMatch(choices, columnKey(signature, header, nth), index.fields);
    const dated = person || plain || !(isDated || named !== told) ? null : datedMatch(index, rest, table, column);
    const match = person ?? dated?.match ?? judged(index, rest, table, column, fuzzy);
    const time = plain ?? (dated ? { year: dated.year, part: null } : null);
    return { column, path, header, nth, ...match, candidates: match.candidates ?? [], time, subgroup, content };
  });
  return fuzzy ? settleShares(table, index, settleRatios(table, index, besideTheirGroup(index, columns))) : columns;
}

/** What the headers of a table say before anybody asks which action they are of. */
interface TableHeads {
  readonly heads: readonly {
    readonly column: number;
    readonly path: readonly string[];
    readonly header: string;
    readonly nth: number;
    readonly period: ReturnType<typeof headerPeriod>;
    /** Some text of it may hold a year. */
    readonly isDated: boolean;
  }[];
  readonly neutral: ReadonlySet<string>;
  readonly siblings: ReadonlySet<string>;
}

const known = new WeakMap<RawTable, TableHeads>();

/** Found out once a table, because every action looks at every header. */
function tableHeads(table: RawTable): TableHeads {
  const seen = known.get(table);
  if (seen) return seen;
  const apart = countsBesideShares(sexesApart(table.paths));
  const nthOf = counter();
  const heads = apart.map((path, offset) => {
    const header = (table.paths[offset] ?? []).join(' / ');
    const period = path.map(headerPeriod).find((found) => found !== null) ?? null;
    const isDated = path.some((text) => text.includes('20'));
    return { column: table.header.startColumn + offset, path, header, nth: nthOf(header), period, isDated };
  });
  const made = { heads, neutral: neutralGroups(table), siblings: lastTexts(apart) };
  known.set(table, made);
  return made;
}

/** `Scorecard / TW I` is the name of a field, not a field of another time. */
function namesPeriod(index: FieldIndex, path: readonly string[]): boolean {
  const [group, leaf, ...more] = path;
  if (group === undefined || leaf === undefined || more.length > 0 || headerPeriod(leaf) === null) return false;
  const members = index.byGroup.get(headerText(group).bag);
  const short = index.byShort.get(headerText(leaf).bag) ?? [];
  return short.some((field) => members?.has(field)) || single(index.byBag.get(headerText(path.join(' ')).bag)) !== null;
}

/** `SP | P` without a group over them: a short header beside a column of its own group means what it means under it. */
function besideTheirGroup(index: FieldIndex, columns: readonly TableColumn[]): readonly TableColumn[] {
  const taken = new Set(columns.flatMap((column) => (column.field ? [column.field] : [])));
  return columns.map((column, at) => {
    const { bag } = headerText(column.header);
    if (column.field || saidByPerson(column) || column.path.length !== 1 || (WEAK.has(bag) && bag !== 'p'))
      return column;
    const beside = [columns[at - 1]?.field, columns[at + 1]?.field].flatMap((field) => field?.groups ?? []);
    const fields = (index.byShort.get(bag) ?? []).filter(
      (field) => !taken.has(field) && field.groups?.some((group) => beside.includes(group)),
    );
    const [field] = fields;
    return field && fields.length === 1
      ? { ...column, field, confidence: 0.8, by: 'alias' as const, candidates: [] }
      : column;
  });
}

/** `Realisasi 2022`: where the words alone say a field, the year says of which year; a header that is known whole stays whole. */
function datedMatch(
  index: FieldIndex,
  path: readonly string[],
  table: RawTable,
  column: number,
): { readonly match: Match; readonly year: number } | null {
  const years = path.map(yearWithin);
  const [found, ...more] = years.filter((one) => one !== null);
  if (!found || more.length > 0 || judged(index, path, table, column, false).field) return null;
  const rest = path.map((text, level) => years[level]?.rest ?? text);
  const match = judged(index, rest, table, column, false);
  return match.field ? { match, year: found.year } : null;
}

function judged(index: FieldIndex, path: readonly string[], table: RawTable, column: number, fuzzy: boolean): Match {
  const match = byHeader(index, path, fuzzy);
  const other = otherwiseHeld(index, table, column, match);
  if (other) return { field: other, confidence: 0.9, by: 'content' };
  if (!match.field) return match;
  if (!contentFits(match.field, table, column)) return fuzzy && isAskedFor(match) ? match : NONE;
  if (match.field.type === 'count' && speaksOfPercent(contentOf(table, column))) return percentOf(index, match.field);
  const bare = match.field.type === 'percent' ? bareNameOf(table, index, path, column, match.field) : null;
  if (bare?.sure) return { field: bare.count, confidence: 0.8, by: 'content' };
  if (bare) return { field: null, confidence: 0.5, by: 'asked', candidates: [bare.count, match.field] };
  return match;
}

/** A required column full of words is told cell by cell; any other is simply not what its header says. */
function isAskedFor(match: Match): boolean {
  return match.field?.type === 'count' && match.field.required && match.confidence > 0.9;
}

/** `Stunting` over percentages is the share of stunting, if the action has one. */
function percentOf(index: FieldIndex, count: Field): Match {
  const shares = index.fields.filter((field) => field.ratio?.numerator === count.id);
  const [share] = shares;
  return share && shares.length === 1 ? { field: share, confidence: 0.8, by: 'content' } : NONE;
}

/** Groups over nearly all columns say what the table is about and tell no column from another. */
function neutralGroups(table: RawTable): ReadonlySet<string> {
  const seen = new Map<string, number>();
  let grouped = 0;
  for (const path of table.paths) {
    if (path.length > 1) grouped++;
    for (const text of path.slice(0, -1)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set(
    [...seen].filter(([, count]) => grouped >= 4 && count >= grouped * 0.95 && seen.size > 1).map(([text]) => text),
  );
}

function byHeader(index: FieldIndex, path: readonly string[], fuzzy: boolean): Match {
  const leaf = path[path.length - 1];
  if (leaf === undefined) return NONE;
  const groups = path.slice(0, -1);
  const whole = groups.length > 0 ? single(index.byBag.get(headerText(path.join(' ')).bag)) : null;
  if (whole) return { field: whole.field, confidence: 0.95, by: 'alias' };
  const grouped = underGroup(index, groups, leaf, fuzzy);
  if (grouped) return grouped;
  return alone(index, groups, leaf, fuzzy);
}

interface One {
  readonly field: Field;
  readonly isLabel: boolean;
}

function single(spellings: readonly One[] = []): One | null {
  const [only, ...more] = spellings;
  const label = spellings.find((one) => one.isLabel);
  return label ?? (more.length === 0 && only ? only : null);
}

/** Under a group that fields of the action name, a header belongs to these fields alone. Null when no group is named. */
function underGroup(index: FieldIndex, groups: readonly string[], leaf: string, fuzzy: boolean): Match | null {
  for (const group of [...groups].reverse()) {
    const members = groupMembers(index, group);
    if (!members) continue;
    const { bag } = headerText(leaf);
    const short = (index.byShort.get(bag) ?? []).filter((field) => members.has(field));
    const full = (index.byBag.get(bag) ?? []).filter((one) => members.has(one.field)).map((one) => one.field);
    const fields = [...new Set([...short, ...full])];
    const [field] = fields;
    if (field && fields.length === 1) return { field, confidence: 0.95, by: 'alias' };
    if (fields.length > 1) return { field: null, confidence: 0.5, by: 'asked', candidates: fields };
    return (fuzzy ? memberByWords(index, leaf, members) : null) ?? NONE;
  }
  return null;
}

/** What a figure is of depends on its group; a place, a day or a tick is what its own header says. */
const FIGURES: ReadonlySet<Field['type']> = new Set(['count', 'percent', 'rupiah', 'number', 'month', 'year']);

/** Words that mean nothing without their group. */
const WEAK = new Set([
  'jumlah',
  '%',
  'total',
  'n',
  'l',
  'p',
  'l+p',
  '+',
  's',
  'd',
  'k',
  'absolut',
  'abs',
  'angka',
  'nilai',
  'ada',
  'tidak',
]);

function alone(index: FieldIndex, groups: readonly string[], leaf: string, fuzzy: boolean): Match {
  const { bag } = headerText(leaf);
  const strong = bag.split(' ').filter((word) => !WEAK.has(word)).length;
  const spellings = index.byBag.get(bag);
  const one = single(spellings);
  if (!one && spellings && spellings.length > 1) {
    return { field: null, confidence: 0.5, by: 'asked', candidates: spellings.map((spelling) => spelling.field) };
  }
  const isFigure = !one || FIGURES.has(one.field.type);
  if (groups.length > 0 && isFigure && !standsAlone(groups, leaf, strong)) return NONE;
  if (one) {
    const confidence = (one.isLabel ? 1 : 0.95) * (strong === 0 ? 0.6 : 1) * (groups.length > 0 ? 0.9 : 1);
    return { field: one.field, confidence, by: one.isLabel ? 'exact' : 'alias' };
  }
  if (groups.length > 0 || !fuzzy) return NONE;
  return fuzzyField(index, leaf, () => true) ?? NONE;
}

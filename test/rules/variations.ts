import type { PlainValue, ReadTable, ReadValue, TypedRow } from '#reading/types.ts';
import { runRules } from '#rules/core/run.ts';
import { tableView } from '#rules/core/views.ts';
import type { Rule } from '#rules/types.ts';
import type { Case } from './cases.ts';
import { context } from './fixtures.ts';

/** A fixture changed as a whole: fewer rows, a column or row of other figures, another level, time or place. */

type Change = readonly [name: string, of: Case];

/** Drafts of a rule: its name, the cells it is about, what it says. */
export function drafted(of: Case, rule: Rule): readonly string[] {
  const own = context(of.tables, of.options);
  const { drafts } = runRules(
    [rule],
    of.tables.map((table) => tableView(table, own, [])),
  );
  return drafts.map(({ rule: id, at, data }) => `${id} ${at.row?.key ?? 'table'} ${at.fields} ${JSON.stringify(data)}`);
}

/** Which tables of a fixture a rule looks at row by row at all. */
export function awake(of: Case, rule: Rule): readonly boolean[] {
  const own = context(of.tables, of.options);
  if (rule.scope !== 'row') return [];
  return of.tables.map((table) => rule.when?.(tableView(table, own, [])) ?? true);
}

function inTables(of: Case, change: (table: ReadTable, at: number) => ReadTable): Case {
  return { ...of, tables: of.tables.map(change) };
}

function inRows(of: Case, change: (row: TypedRow, at: number) => TypedRow): Case {
  return inTables(of, (table) => ({ ...table, rows: table.rows.map(change) }));
}

function withValue(row: TypedRow, field: string, to: (value: PlainValue | null) => PlainValue | null): TypedRow {
  const cell = row.values[field];
  if (!cell) return row;
  const value = to(cell.value);
  const verdict: ReadValue['verdict'] = value === null ? { kind: 'absent', as: 'blank' } : { kind: 'taken' };
  return { ...row, values: { ...row.values, [field]: { ...cell, value, verdict, shown: String(value ?? '') } } };
}

function scaled(by: number) {
  return (value: PlainValue | null) =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e15 ? Math.round(value * by) : value;
}

function other(value: PlainValue | null): PlainValue | null {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? '2026-05-05' : `${value} x`;
  return value === null ? null : 7;
}

const REPLACED: readonly [string, (value: PlainValue | null) => PlainValue | null][] = [
  ['blank', () => null],
  ['0', (value) => (typeof value === 'number' ? 0 : value)],
  ['other', other],
];

const SCALES = [0.01, 0.1, 0.25, 0.5, 2, 10, 1000];

/** The same field changed in all rows. */
function columnChanges(of: Case): readonly Change[] {
  const fields = new Set(of.tables.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))));
  return [...fields].flatMap((field) =>
    [...REPLACED, ...[0.1, 10].map((by) => [`x ${by}`, scaled(by)] as const)].map(
      ([name, to]): Change => [`${field} ${name}`, inRows(of, (row) => withValue(row, field, to))],
    ),
  );
}

function scaleChanges(of: Case): readonly Change[] {
  return SCALES.map((by) => [
    `all x ${by}`,
    inRows(of, (row) => Object.keys(row.values).reduce((own, field) => withValue(own, field, scaled(by)), row)),
  ]);
}

function rowChanges(of: Case): readonly Change[] {
  const most = Math.max(0, ...of.tables.map(({ rows }) => rows.length));
  const fewer = Array.from({ length: Math.min(most, 24) }, (_, n): Change => {
    return [`first ${n} rows`, inTables(of, (table) => ({ ...table, rows: table.rows.slice(0, n) }))];
  });
  return [
    ...fewer,
    ['no totals', inTables(of, (table) => ({ ...table, totals: [] }))],
    ['rows of nowhere', inRows(of, (row) => ({ ...row, region: null, kecamatan: null }))],
    ['rows of one other kecamatan', inRows(of, (row) => ({ ...row, kecamatan: '62.07.09' }))],
    ['first row of another kecamatan', inRows(of, (row, at) => (at === 0 ? { ...row, kecamatan: '62.07.09' } : row))],
    ['every row a kelurahan', inRows(of, (row) => ({ ...row, region: row.region?.replace('.2', '.1') ?? null }))],
    ['first row twice', inTables(of, (table) => ({ ...table, rows: [...table.rows.slice(0, 1), ...table.rows] }))],
  ];
}

function tableChanges(of: Case): readonly Change[] {
  const levels = (['desa', 'kecamatan', 'puskesmas', 'kabupaten'] as const).map(
    (level): Change => [`level ${level}`, inTables(of, (table) => ({ ...table, level }))],
  );
  const years = [2018, 2025, 2027].map(
    (fiscalYear): Change => [
      `year ${fiscalYear}`,
      inTables(of, (table) => ({ ...table, fiscalYear, period: table.period.replace(/^\d{4}/, String(fiscalYear)) })),
    ],
  );
  const tabs = of.tables.map((_, last): Change => {
    const own = of.tables[0]?.located.tabId ?? 0;
    return [
      `first ${last + 1} on one tab`,
      inTables(of, (table, at) => (at <= last ? { ...table, located: { ...table.located, tabId: own } } : table)),
    ];
  });
  const months = ['2026', '2026-01', '2026-06', '2026-08', '2026-S1'].map(
    (period): Change => [`period ${period}`, inTables(of, (table) => ({ ...table, period }))],
  );
  return [...levels, ...years, ...months, ...tabs, ['turned', { ...of, tables: [...of.tables].reverse() }]];
}

function worldChanges(of: Case): readonly Change[] {
  const days = ['2024-01-01', '2026-01-01', '2026-03-31', '2026-12-31', '2030-01-01'].map(
    (today): Change => [`on ${today}`, { ...of, options: { ...of.options, today } }],
  );
  const villages = Array.from({ length: 30 }, (_, n) => `62.07.0${1 + (n % 3)}.2${String(n + 1).padStart(3, '0')}`);
  return [
    ...days,
    ['with nothing before', { ...of, options: { ...of.options, previous: [] } }],
    ['in a list of thirty villages', { ...of, options: { ...of.options, official: villages } }],
  ];
}

/** Changes that make a rule say something else than of the fixture as it is: `name: how often`. */
export function variations(of: Case, rule: Rule): readonly string[] {
  const usual = drafted(of, rule).join('\n');
  const changes = [
    ...rowChanges(of),
    ...tableChanges(of),
    ...worldChanges(of),
    ...scaleChanges(of),
    ...columnChanges(of),
  ];
  return changes.flatMap(([name, changed]) => {
    const told = drafted(changed, rule);
    return told.join('\n') === usual ? [] : [`${name}: ${told.length}${told[0] === undefined ? '' : ` ${told[0]}`}`];
  });
}

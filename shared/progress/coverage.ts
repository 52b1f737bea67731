import type { ActionDeclaration, Edition, Level } from '#actions/types.ts';
import { type ExpectedGroup, expectedOf, placeKindOf, rowsIn, valuesIn } from './expected.ts';
import type { DistrictFrame } from './frame.ts';
import type { TableInput } from './input.ts';
import type { ValueCount } from './types.ts';

/** How far one action of one district is, over all levels at which it was handed in. */
export interface Coverage {
  readonly values: ValueCount;
  readonly rows: ValueCount;
  /** Kecamatan code → values; empty where the action has no places. */
  readonly kecamatan: ReadonlyMap<string, ValueCount>;
  readonly level: Level | null;
  readonly coarser: boolean;
}

const FINE_TO_COARSE: readonly Level[] = ['desa', 'puskesmas', 'kecamatan', 'kabupaten'];

/**
 * Joins the levels of one action and period. The finest level handed in is the measure; a kecamatan that is fuller at
 * a coarser level counts with that share of its places. Expectation is always that of the whole district.
 */
export function coverageOf(
  tables: readonly TableInput[],
  declaration: ActionDeclaration,
  edition: Edition,
  frame: DistrictFrame,
): Coverage {
  const ordered = tables.toSorted(
    (a, b) => FINE_TO_COARSE.indexOf(a.identity.level) - FINE_TO_COARSE.indexOf(b.identity.level),
  );
  const asked = askedLevel(declaration, edition);
  const level = ordered[0]?.identity.level ?? null;
  const groups = expectedOf(declaration, edition, level ?? asked, frame);
  const empty = {
    values: { accepted: 0, expected: valuesIn(groups) },
    rows: { accepted: 0, expected: rowsIn(groups) },
  };
  const [base] = ordered;
  if (!base) return { ...empty, kecamatan: new Map(), level: null, coarser: false };
  if (placeKindOf(declaration.expected[edition], base.identity.level) === 'row') return ofRows(ordered, groups, base);
  return ofPlaces(ordered, base, groups, isCoarser(base.identity.level, asked));
}

/** Rows of different levels add up (rembuk of the district and of its kecamatan), never above what is expected. */
function ofRows(tables: readonly TableInput[], groups: readonly ExpectedGroup[], base: TableInput): Coverage {
  const expected = { values: valuesIn(groups), rows: rowsIn(groups) };
  const fullest = tables.toSorted((a, b) => b.aggregate.valuesAccepted - a.aggregate.valuesAccepted);
  let [rows, values] = [0, 0];
  for (const { aggregate } of fullest) {
    if (rows >= expected.rows) break;
    rows = Math.min(expected.rows, rows + aggregate.rowsAccepted);
    values = Math.min(expected.values, values + aggregate.valuesAccepted);
  }
  return {
    values: { accepted: values, expected: expected.values },
    rows: { accepted: rows, expected: expected.rows },
    kecamatan: new Map(),
    level: base.identity.level,
    coarser: false,
  };
}

function ofPlaces(
  tables: readonly TableInput[],
  base: TableInput,
  groups: readonly ExpectedGroup[],
  askedFiner: boolean,
): Coverage {
  const codes = [...new Set(groups.map((group) => group.kecamatan))];
  const parts = codes.map((code) => ({ code, ...placePart(code, tables, base, groups) }));
  const placed = total(parts, (part) => part.values.accepted);
  const expected = total(parts, (part) => part.values.expected);
  const rowsExpected = rowsIn(groups);
  const rowsPlaced = total(parts, (part) => part.rows);
  return {
    values: { accepted: Math.min(expected, Math.max(placed, base.aggregate.valuesAccepted)), expected },
    rows: {
      accepted: Math.min(rowsExpected, Math.max(rowsPlaced, base.aggregate.rowsAccepted)),
      expected: rowsExpected,
    },
    kecamatan: new Map(parts.flatMap((part) => (part.code === null ? [] : [[part.code, part.values] as const]))),
    level: base.identity.level,
    coarser: askedFiner || parts.some((part) => part.coarser),
  };
}

/** One kecamatan (or the district as a whole, for a table at that level): the finest level unless a coarser is fuller. */
function placePart(
  code: string | null,
  tables: readonly TableInput[],
  base: TableInput,
  all: readonly ExpectedGroup[],
): { readonly values: ValueCount; readonly rows: number; readonly coarser: boolean } {
  const groups = all.filter((group) => group.kecamatan === code);
  const own = valuesAt(base, code);
  const expected = own?.expected ?? valuesIn(groups);
  const accepted = Math.min(expected, own?.accepted ?? 0);
  const rows = code === null ? base.aggregate.rowsAccepted : (base.aggregate.byKecamatan[code] ?? 0);
  const coarse = Math.max(0, ...tables.slice(1).map((table) => shareAt(table, code)));
  if (coarse * expected <= accepted) return { values: { accepted, expected }, rows, coarser: false };
  return { values: { accepted: Math.floor(coarse * expected), expected }, rows: rowsIn(groups), coarser: true };
}

function valuesAt(table: TableInput, code: string | null): ValueCount | null {
  const { aggregate } = table;
  if (code === null) return { accepted: aggregate.valuesAccepted, expected: aggregate.valuesExpected };
  return aggregate.valuesByKecamatan[code] ?? null;
}

function shareAt(table: TableInput, code: string | null): number {
  const values = valuesAt(table, table.identity.level === 'kabupaten' ? null : code);
  return values && values.expected > 0 ? values.accepted / values.expected : 0;
}

/** The level that the official list asks for. */
function askedLevel(declaration: ActionDeclaration, edition: Edition): Level {
  const { kind } = declaration.expected[edition];
  if (kind === 'everyVillage' || kind === 'everyDesa') return 'desa';
  return kind === 'everyKecamatan' ? 'kecamatan' : 'kabupaten';
}

function isCoarser(level: Level, asked: Level): boolean {
  return FINE_TO_COARSE.indexOf(level) > FINE_TO_COARSE.indexOf(asked);
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

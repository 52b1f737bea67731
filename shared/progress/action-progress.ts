import { declaration, editionOf } from '#actions/declarations.ts';
import type { ActionDeclaration, ActionNumber, Edition, Standing } from '#actions/types.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { countFindings, type FindingCounts } from './finding-counts.ts';
import type { DistrictFrame } from './frame.ts';
import { INDICATOR_COUNT } from './indicators.ts';
import type { DistrictInput, TableInput } from './input.ts';
import { comparePeriods } from './periods.ts';
import type { ProgressSettings } from './settings.ts';
import type { ActionProgress, ActionStatus } from './types.ts';

/** One district's progress on one action in one fiscal year, over all its workbooks and levels. */
export function actionProgress(
  district: DistrictInput,
  action: ActionNumber,
  fiscalYear: number,
  settings: ProgressSettings,
): ActionProgress {
  const { tables, carriedFrom } = tablesFor(district, action, fiscalYear);
  const edition = tables[0]?.identity.edition ?? editionOf(fiscalYear);
  const asked = declaration(edition, action);
  const coverage = coverageOf(tables, asked, edition, district.frame);
  const conflicts = tables.flatMap((table) => table.conflicts);
  const counts = countFindings(district.sources, action, fiscalYear);
  const waitingFor = missingKecamatan(coverage, district.frame, settings);
  return {
    action,
    fiscalYear,
    status: statusOf(coverage, counts, conflicts.length, waitingFor),
    completeness: coverage.values.expected === 0 ? 0 : coverage.values.accepted / coverage.values.expected,
    valuesAccepted: coverage.values.accepted,
    valuesExpected: coverage.values.expected,
    rowsAccepted: coverage.rows.accepted,
    rowsExpected: coverage.rows.expected,
    waitingFor,
    ...counts,
    period: tables[0]?.identity.period ?? null,
    level: coverage.level,
    coarser: coverage.coarser,
    carriedFrom,
    held: tables.some((table) => table.held),
    conflicts,
    standing: standingOf(asked, edition),
  };
}

/** A regulation is valid until it is replaced: where a year has none of its own, the newest of an earlier year holds. */
const CARRIES_OVER: readonly number[] = [4];

function tablesFor(
  district: DistrictInput,
  action: ActionNumber,
  fiscalYear: number,
): { readonly tables: readonly TableInput[]; readonly carriedFrom: number | null } {
  const ofAction = district.tables.filter((table) => table.identity.action === action);
  const own = latestPeriod(ofAction.filter((table) => table.identity.fiscalYear === fiscalYear));
  if (own.some(hasAccepted) || !CARRIES_OVER.includes(action)) return { tables: own, carriedFrom: null };
  const earlier = ofAction.filter((table) => table.identity.fiscalYear < fiscalYear && hasAccepted(table));
  const newest = Math.max(...earlier.map((table) => table.identity.fiscalYear));
  if (earlier.length === 0) return { tables: own, carriedFrom: null };
  const carried = earlier.filter((table) => table.identity.fiscalYear === newest);
  return { tables: latestPeriod(carried), carriedFrom: newest };
}

function hasAccepted(table: TableInput): boolean {
  return table.aggregate.rowsAccepted > 0;
}

/** The tables of the newest period in which anything was accepted; of the newest at all when nothing was. */
export function latestPeriod(tables: readonly TableInput[]): readonly TableInput[] {
  const filled = tables.filter(hasAccepted);
  const from = filled.length > 0 ? filled : tables;
  const newest = from
    .map((table) => table.identity.period)
    .toSorted(comparePeriods)
    .at(-1);
  return from.filter((table) => table.identity.period === newest);
}

function statusOf(
  coverage: Coverage,
  counts: FindingCounts,
  conflicts: number,
  waitingFor: readonly string[],
): ActionStatus {
  const { accepted, expected } = coverage.values;
  if (expected === 0) return 'tidak berlaku';
  if (accepted === 0) return 'belum';
  if (accepted >= expected && counts.errors === 0 && conflicts === 0) return 'selesai';
  return waitingFor.length > 0 ? 'menunggu kecamatan' : 'proses';
}

/** Kecamatan without anything, when they are the lesser part and all others are as good as done. */
function missingKecamatan(coverage: Coverage, frame: DistrictFrame, settings: ProgressSettings): readonly string[] {
  const parts = [...coverage.kecamatan.entries()].filter(([, values]) => values.expected > 0);
  const missing = parts.filter(([, values]) => values.accepted === 0);
  const others = parts.filter(([, values]) => values.accepted > 0);
  const done = others.every(([, values]) => values.accepted / values.expected >= settings.kecamatanDone.value);
  if (missing.length === 0 || missing.length >= others.length || !done) return [];
  const names = new Map(frame.kecamatan.map((kecamatan) => [kecamatan.code, kecamatan.name]));
  return missing.map(([code]) => names.get(code) ?? code);
}

function standingOf(asked: ActionDeclaration, edition: Edition): Standing {
  return asked.expected[edition].kind === 'everyIndicator' ? INDICATOR_COUNT[edition].standing : 'resmi';
}

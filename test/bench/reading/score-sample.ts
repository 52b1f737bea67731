import type { Finding } from '#findings/types.ts';
import { columnLetters } from '#reading/a1.ts';
import type { ReadValue, TypedRow } from '#reading/types.ts';
import type { CheckedTable } from '#rules/types.ts';
import { trueAction, trueCounts, trueFigures, trueTables } from './sample-truth.ts';
import type { ReadSample } from './sample-workbooks.ts';

/** Parts and wholes, so that scores of many workbooks add up. */
export interface Score {
  tables: number;
  located: number;
  columns: number;
  columnsRight: number;
  values: number;
  valuesRight: number;
  /** Accepted with another value than the true one, and nothing said about the cell. */
  silentErrors: string[];
  correctCells: number;
  /** Right cells that an error or a warning points at. */
  blamed: string[];
  /** Tabs that hold a report and no residents, and those of them that the privacy step kept out. */
  reports: number;
  reportsWithheld: string[];
  injected: number;
  /** Injected mistakes with exactly one error or warning at their cell. */
  injectedFound: number;
  injectedMissed: string[];
}

export function emptyScore(): Score {
  return {
    tables: 0,
    located: 0,
    columns: 0,
    columnsRight: 0,
    values: 0,
    valuesRight: 0,
    silentErrors: [],
    correctCells: 0,
    blamed: [],
    reports: 0,
    reportsWithheld: [],
    injected: 0,
    injectedFound: 0,
    injectedMissed: [],
  };
}

function told(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity !== 'info');
}

/** A cell within its workbook: `Aksi 7 Agt 2026!F12`. */
function cellName(tab: string, cell: string): string {
  return `${tab}!${cell}`;
}

function nameOf(value: ReadValue, row: TypedRow, table: CheckedTable): string {
  const tab = value.tab ?? row.tab ?? { title: table.table.located.tab };
  return cellName(tab.title, `${columnLetters(value.column)}${value.row + 1}`);
}

function scoreTables({ sample, plan, checked }: ReadSample, score: Score): void {
  for (const { title } of sample.tabs) {
    const action = trueAction(title);
    const tables = checked.read.located.filter((located) => located.tab === title && located.action !== null);
    if (action === null) {
      score.tables += tables.length;
      continue;
    }
    score.reports += 1;
    if (checked.read.screened.some((one) => one.kind === 'withheld' && one.tab.title === title))
      score.reportsWithheld.push(`${sample.key} ${title}`);
    const wanted = trueTables(title, plan);
    score.tables += wanted;
    score.located += Math.min(wanted, tables.filter((located) => located.action === action).length);
    for (const located of tables) {
      const fields = Object.keys(trueCounts(action, plan));
      const found = new Set(located.columns.map((column) => column.field));
      score.columns += fields.length;
      score.columnsRight += fields.filter((field) => found.has(field)).length;
    }
  }
}

interface Judged {
  readonly injected: ReadonlySet<string>;
  readonly blamed: ReadonlySet<string>;
}

function scoreValue(of: ReadSample, name: string, truth: number, kept: unknown, score: Score): void {
  score.values += 1;
  if (kept === truth) score.valuesRight += 1;
  else if (typeof kept === 'number') score.silentErrors.push(`${of.sample.key} ${name}: ${kept}, not ${truth}`);
}

function scoreTable(of: ReadSample, table: CheckedTable, { injected, blamed }: Judged, score: Score): void {
  const counts = trueCounts(table.table.action, of.plan);
  const records = new Map(table.records.map((record) => [record.key, record]));
  for (const row of table.table.rows) {
    if (row.region === null || row.region.length < 13) continue;
    const figures = trueFigures(of.sample, row.region);
    for (const [field, count] of Object.entries(counts)) {
      const value = row.values[field];
      if (!value) continue;
      const name = nameOf(value, row, table);
      const kept = records.get(row.key)?.values[field];
      if (injected.has(name)) {
        if (typeof kept === 'number' && !blamed.has(name)) score.silentErrors.push(`${of.sample.key} ${name}: ${kept}`);
        continue;
      }
      const truth = count(figures);
      // A dash typed for a zero may be asked about: absence is not zero.
      if (value.verdict.kind === 'absent' && truth === 0) continue;
      scoreValue(of, name, truth, kept, score);
      score.correctCells += 1;
      if (blamed.has(name)) score.blamed.push(`${of.sample.key} ${name}`);
    }
  }
}

/** Adds what one sample workbook gives: its truth is known cell by cell, for village tables value by value. */
export function scoreSample(of: ReadSample, score: Score): void {
  const pointed = told(of.checked.findings).flatMap(({ place }) =>
    place.tab !== null && place.cell !== null ? [cellName(place.tab, place.cell)] : [],
  );
  const injected = new Set(of.sample.injected.map(({ tab, cell }) => cellName(tab, cell)));
  scoreTables(of, score);
  for (const table of of.checked.tables) scoreTable(of, table, { injected, blamed: new Set(pointed) }, score);
  for (const { tab, cell, what } of of.sample.injected) {
    score.injected += 1;
    const times = pointed.filter((name) => name === cellName(tab, cell)).length;
    if (times === 1) score.injectedFound += 1;
    else score.injectedMissed.push(`${of.sample.key} ${cellName(tab, cell)} ${what}: ${times} findings`);
  }
}

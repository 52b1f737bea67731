import type { ActionDeclaration } from '#actions/types.ts';
import { chosen, periodKey } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import type { RawTable } from './locate/tables.ts';
import { headerPeriod, timeWords } from './periods.ts';
import type { Issue } from './values/outcome.ts';

/** Year and part of the year of a table's records, unless a column or a header says otherwise. */
export interface TableTime {
  readonly year: number;
  readonly part: string | null;
  readonly issue: Issue | null;
}

/** A person's choice, then the lines above the table, the tab, the workbook; last the year of the registry. */
export function tableTime(
  table: RawTable,
  declaration: ActionDeclaration,
  signature: string,
  choices: Choices,
  workbookTitle: string,
  fiscalYear: number,
): TableTime {
  const choice = chosen(choices, periodKey(signature));
  const picked = choice === null ? null : /^(20\d\d)(?:-(S[12]|T[1-4]|\d\d))?$/.exec(choice);
  if (picked) return { year: Number(picked[1]), part: picked[2] ?? null, issue: null };
  const near = nearLines(table);
  const all = [...near, table.view.tab.title, workbookTitle];
  return { ...pick(all, near, declaration, fiscalYear) };
}

/** Identity lines first, then titles from the table upwards. */
function nearLines(table: RawTable): string[] {
  const identity = Object.entries(table.identity)
    .filter(([label]) => /^(?:tahun|bulan|periode|semester|triwulan|tw)\b/.test(label))
    .map(([label, value]) => `${label} ${value}`);
  return [...identity, ...[...table.titles].reverse()];
}

function pick(
  all: readonly string[],
  near: readonly string[],
  declaration: ActionDeclaration,
  fiscalYear: number,
): TableTime {
  let year: number | null = null;
  let part: string | null = null;
  let unclear = false;
  for (const [index, line] of all.entries()) {
    const words = timeWords(line);
    if (year === null && words.year !== null) year = words.year;
    if (year === null && words.unclear && index < near.length) unclear = true;
    const trusted = declaration.periodKind !== 'year' || headerPeriod(line) !== null;
    if (part === null && trusted && index < all.length - 1) part = words.part;
  }
  if (year !== null) return { year, part, issue: null };
  const assumed = unclear ? String(fiscalYear) : null;
  return { year: fiscalYear, part, issue: assumed ? { rule: 'period-unknown', data: { assumed } } : null };
}

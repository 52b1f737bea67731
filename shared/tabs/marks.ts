import type { OpenFinding } from '#ledger/types.ts';
import { columnIndex } from '#reading/a1.ts';
import type { GridArea } from '#reading/grid.ts';
import type { Choices } from '#registry/types.ts';
import { answerKey } from './validasi-input.ts';

/** Cells of one tab of staff that are to be marked. */
export interface TabMarks {
  readonly tabId: number;
  readonly errors: readonly GridArea[];
  readonly warnings: readonly GridArea[];
}

/** A finding about more cells than this is about the column: only the cell that it names is marked. */
const LARGEST_AREA = 60;
/** Areas a tab; the list in *Validasi* is complete all the same. */
const MAXIMUM_AREAS = 600;

/** What to mark in staff's own tabs: errors, and warnings that nobody has answered yet. */
export function marksOf(findings: readonly OpenFinding[], choices: Choices): readonly TabMarks[] {
  const marked = findings.filter((open) => isMarked(open, choices));
  return [...Map.groupBy(marked, ({ finding }) => finding.place.tabId)]
    .flatMap(([tabId, open]) => (tabId === null ? [] : [marksOnTab(tabId, open)]))
    .filter(({ errors, warnings }) => errors.length + warnings.length > 0)
    .sort((a, b) => a.tabId - b.tabId);
}

function isMarked(open: OpenFinding, choices: Choices): boolean {
  const { severity } = open.finding;
  return severity === 'error' || (severity === 'warning' && choices.get(answerKey(open))?.value !== 'sudah benar');
}

function marksOnTab(tabId: number, open: readonly OpenFinding[]): TabMarks {
  const of = (severity: string) => open.filter(({ finding }) => finding.severity === severity).flatMap(areaOf);
  const errors = joined(of('error'));
  const warnings = joined(of('warning')).filter((area) => !errors.some((other) => isWithin(area, other)));
  return { tabId, errors: errors.slice(0, MAXIMUM_AREAS), warnings: warnings.slice(0, MAXIMUM_AREAS) };
}

function areaOf({ finding: { place } }: OpenFinding): GridArea[] {
  const range = parsed(place.range);
  const small = range && (range.endRow - range.startRow) * (range.endColumn - range.startColumn) <= LARGEST_AREA;
  const area = small ? range : parsed(place.cell);
  return area ? [area] : [];
}

function parsed(name: string | null): GridArea | null {
  const [, column, row, toColumn, toRow] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(name ?? '') ?? [];
  if (column === undefined || row === undefined) return null;
  return {
    startRow: Number(row) - 1,
    endRow: Number(toRow ?? row),
    startColumn: columnIndex(column),
    endColumn: columnIndex(toColumn ?? column) + 1,
  };
}

/** Cells below each other in one column become one area; the same cell twice is one. */
function joined(areas: readonly GridArea[]): GridArea[] {
  const ordered = areas.toSorted(
    (a, b) => a.startColumn - b.startColumn || a.endColumn - b.endColumn || a.startRow - b.startRow,
  );
  const out: GridArea[] = [];
  for (const area of ordered) {
    const last = out.at(-1);
    const continues =
      last?.startColumn === area.startColumn && last.endColumn === area.endColumn && area.startRow <= last.endRow;
    if (last && continues) out[out.length - 1] = { ...last, endRow: Math.max(last.endRow, area.endRow) };
    else out.push(area);
  }
  return out;
}

function isWithin(a: GridArea, b: GridArea): boolean {
  return (
    a.startRow >= b.startRow && a.endRow <= b.endRow && a.startColumn >= b.startColumn && a.endColumn <= b.endColumn
  );
}

import type { DistrictInput, ProvinceInput, TableInput } from '#progress/input.ts';
import { a1 } from '#reading/a1.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { ScreenedTab } from '#reading/types.ts';
import type { SourceId } from '#registry/types.ts';
import type { Erased, Snapshot } from '../ports.ts';

/** The snapshot without what is erased, and with a note of it; null when it holds nothing of it. */
export function eraseFromSnapshot(snapshot: Snapshot, erased: Erased): Snapshot | null {
  if (!snapshot.tabs.some((each) => holds(each, erased))) return null;
  const tabs = snapshot.tabs.map((each) => (each.tab.title === erased.tab ? eraseFromTab(each, erased.cell) : each));
  return { ...snapshot, tabs, erased: [...(snapshot.erased ?? []), erased] };
}

function holds(screened: ScreenedTab, { tab, cell }: Erased): boolean {
  if (screened.tab.title !== tab) return false;
  if (screened.kind === 'withheld') return cell === null && screened.headers.length > 0;
  return screened.tab.rows.some((cells, row) =>
    cells.some((each, column) => each !== undefined && (cell === null || a1(row, column) === cell)),
  );
}

function eraseFromTab(screened: ScreenedTab, cell: string | null): ScreenedTab {
  if (screened.kind === 'withheld') return { ...screened, headers: [] };
  return { ...screened, tab: cell === null ? { ...screened.tab, rows: [], merges: [] } : without(screened.tab, cell) };
}

function without(tab: TabGrid, cell: string): TabGrid {
  const rows = tab.rows.map((cells, row) => cells.map((each, column) => (a1(row, column) === cell ? undefined : each)));
  return { ...tab, rows };
}

/**
 * A frozen week without words of the tab: findings about it, differences between workbooks, names of offices. Sums stay:
 * they are counts over many cells. Null when there was nothing of it.
 */
export function eraseFromWeek(input: ProvinceInput, source: SourceId, { tab }: Erased): ProvinceInput | null {
  const districts = input.districts.map((district) => eraseFromDistrict(district, source, tab));
  return JSON.stringify(districts) === JSON.stringify(input.districts) ? null : { ...input, districts };
}

function eraseFromDistrict(district: DistrictInput, source: SourceId, tab: string): DistrictInput {
  if (!district.sources.some(({ id }) => id === source)) return district;
  const sources = district.sources.map((each) =>
    each.id === source
      ? { ...each, findings: each.findings.filter(({ open }) => open.finding.place.tab !== tab) }
      : each,
  );
  return { ...district, sources, tables: district.tables.map((table) => eraseFromTable(table, source)) };
}

function eraseFromTable(table: TableInput, source: SourceId): TableInput {
  if (!table.sources.includes(source)) return table;
  const conflicts = table.conflicts.filter(({ values }) => !values.some((value) => value.source === source));
  const nameless = table.budget?.map((line) => ({ ...line, office: null }));
  return { ...table, conflicts, ...(nameless ? { budget: nameless } : {}) };
}

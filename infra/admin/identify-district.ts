import type { TabGrid, WorkbookGrid } from '#reading/grid.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { provinces } from '#regions/list.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import type { DistrictIndex, ProvinceData } from '#regions/types.ts';
import { villageKey } from '#regions/village-name.ts';

/** Loads the official villages of a province. */
export type LoadProvince = (code: string) => Promise<ProvinceData>;

const NAMED = /\b(kab(?:upaten)?|kota|bupati|wali\s?kota)\b/i;
const ROWS_LOOKED_AT = 400;
const TEXTS_LOOKED_AT = 600;
/** Fewer hits than this, or a runner-up this near, and nothing is said. */
const ENOUGH = 4;
const MARGIN = 1.5;

function texts(tab: TabGrid): string[] {
  const found: string[] = [];
  for (const row of tab.rows.slice(0, ROWS_LOOKED_AT)) {
    for (const cell of row) {
      if (typeof cell?.value === 'string') found.push(cell.value);
    }
  }
  return found;
}

/** Districts that the text above the tables names. */
export function namedDistricts(tabs: readonly TabGrid[]): readonly string[] {
  const codes = new Set<string>();
  for (const tab of tabs) {
    for (const text of texts({ ...tab, rows: tab.rows.slice(0, 15) })) {
      if (!NAMED.test(text) || text.length > 80) continue;
      const found = resolveDistrict(text.replace(/^[^:]*:\s*/, ''));
      if (found.kind === 'found') codes.add(found.region.code);
    }
  }
  return [...codes];
}

/** How many of the texts are kecamatan or villages of the district; a kecamatan tells more than a village. */
function votes(index: DistrictIndex, names: ReadonlySet<string>): number {
  let count = 0;
  for (const name of index.kecamatanByName.keys()) if (names.has(name)) count += 3;
  for (const name of index.villagesByName.keys()) if (names.has(name)) count += 1;
  return count;
}

async function votedDistrict(tabs: readonly TabGrid[], load: LoadProvince): Promise<DistrictIndex | null> {
  const names = new Set(
    tabs
      .flatMap(texts)
      .slice(0, TEXTS_LOOKED_AT)
      .map(villageKey)
      .filter((name) => name.length > 2),
  );
  let best: { index: DistrictIndex; count: number } | null = null;
  let second = 0;
  for (const { code } of provinces) {
    const data = await load(code);
    for (const tail of Object.keys(data.districts)) {
      const index = buildDistrictIndex(data, `${code}.${tail}`);
      const count = index ? votes(index, names) : 0;
      if (index && count > (best?.count ?? 0)) {
        second = best?.count ?? 0;
        best = { index, count };
      } else if (count > second) second = count;
    }
  }
  return best && best.count >= ENOUGH && best.count >= second * MARGIN ? best.index : null;
}

/**
 * Whose a local file is, when nobody said: named above its tables, else the one district that has its kecamatan and
 * villages. Null when that is not certain. Registered workbooks never come here: only the registry says whose they are.
 */
export async function identifyDistrict(grid: WorkbookGrid, load: LoadProvince): Promise<DistrictIndex | null> {
  const tabs = grid.tabs.filter((tab) => tab.ours === null);
  const [named, ...others] = namedDistricts(tabs);
  if (named !== undefined && others.length === 0)
    return buildDistrictIndex(await load(named.slice(0, 2)), named) ?? null;
  return votedDistrict(tabs, load);
}

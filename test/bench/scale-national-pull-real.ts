import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { description, sampleId } from '#local/samples/describe.ts';
import type { SampleWorkbook } from '#local/samples/types.ts';
import { samplesOf } from '#local/seed.ts';
import { provinces } from '#regions/list.ts';
import type { Bench } from './main.ts';
import { benchRows } from './read-and-check/rows.ts';
import { pullFigures, scaledQuotas } from './scale-quota.ts';
import { ScaleWorld } from './scale-world.ts';
import { median } from './support/median.ts';

/**
 * So many times as fast as the real minute: slow enough that one process, which stands in for all functions at once, is no
 * nearer to its limit than they are to theirs.
 */
const SCALE = 3;
const MOST_COLUMNS = 120;

interface RealWorkbook {
  readonly district: string;
  readonly rows: number;
  /** As the control endpoint takes it. */
  readonly described: ReturnType<typeof largest>['described'] | ReturnType<typeof description>;
}

function ofSample(sample: SampleWorkbook): RealWorkbook {
  const rows = sample.tabs.reduce((sum, tab) => sum + tab.rows.length, 0);
  return { district: sample.district, rows, described: description(sample) };
}

/** The most that anybody reports: each of 852 villages with every column of Master Ansit. */
function largest() {
  const { grid, district } = benchRows(MOST_COLUMNS);
  const { title, locale, timeZone } = grid;
  const cells = (grid.tabs[0]?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? ''));
  const { code } = district.district;
  const shares = [{ email: ROBOT, role: 'writer' }];
  const tabs = [{ title: 'Aksi 1', cells }];
  const described = { id: sampleId(`${code}-terbesar`), title, owner: DISTRICTS, locale, timeZone, shares, tabs };
  return { district: code, rows: cells.length, described };
}

/** One workbook a district, as it is generated: tens to thousands of rows, several tabs; the largest in full width. */
function oneOfEach(): RealWorkbook[] {
  const widest = largest();
  const all = provinces.flatMap(({ code }) => samplesOf(code)).filter(({ district }) => district !== widest.district);
  const first = [...Map.groupBy(all, ({ district }) => district).values()].flatMap(([one]) =>
    one ? ofSample(one) : [],
  );
  return [...first, widest];
}

/** Every district a workbook of real size: what reading, checking and storing costs beside the quota. */
const bench: Bench = {
  name: 'nationalPullReal',
  async run() {
    const workbooks = oneOfEach();
    const world = await ScaleWorld.open(SCALE);
    try {
      await world.make(workbooks.map(({ described }) => described));
      await world.register(workbooks.map(({ district, described }) => ({ spreadsheetId: described.id, district })));
      const rows = workbooks.map((workbook) => workbook.rows);
      const figures = pullFigures(await world.round(scaledQuotas(SCALE)), SCALE);
      return { ...figures, rows: rows.reduce((sum, one) => sum + one, 0), medianRows: median(rows) };
    } finally {
      await world.close();
    }
  },
};
export default bench;

import { description, sampleId } from '#local/samples/describe.ts';
import type { SampleWorkbook } from '#local/samples/types.ts';
import { samplesOf } from '#local/seed.ts';
import { provinces } from '#regions/list.ts';
import type { Bench } from './main.ts';
import { pullFigures, scaledQuotas } from './scale-quota.ts';
import { ScaleWorld } from './scale-world.ts';

/**
 * So many times as fast as the real minute: slow enough that one process, which stands in for all functions at once, is no
 * nearer to its limit than they are to theirs.
 */
const SCALE = 3;

/** One workbook a district, as it is generated: tens to thousands of rows, several tabs. */
function oneOfEach(): SampleWorkbook[] {
  const all = provinces.flatMap(({ code }) => samplesOf(code));
  return [...Map.groupBy(all, ({ district }) => district).values()].flatMap(([first]) => first ?? []);
}

/** Every district a workbook of real size: what reading, checking and storing costs beside the quota. */
const bench: Bench = {
  name: 'nationalPullReal',
  async run() {
    const samples = oneOfEach();
    const world = await ScaleWorld.open(SCALE);
    try {
      await world.make(samples.map(description));
      await world.register(samples.map(({ key, district }) => ({ spreadsheetId: sampleId(key), district })));
      const rows = samples.flatMap(({ tabs }) => tabs).reduce((sum, tab) => sum + tab.rows.length, 0);
      return { ...pullFigures(await world.round(scaledQuotas(SCALE)), SCALE), rows };
    } finally {
      await world.close();
    }
  },
};
export default bench;

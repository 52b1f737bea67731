import type { Bench } from './main.ts';
import { changeSome, MEDIAN_ROWS, medianDistricts, openMedian } from './month/median.ts';
import { Meter } from './month/meter.ts';
import { ScaleWorld } from './scale-world.ts';

const WORKBOOKS = 10;

/** Units of capacity a workbook of the median size costs: when it is new, when a twentieth changed, when nothing did. */
const bench: Bench = {
  name: 'storage',
  async run() {
    const meter = new Meter();
    const world = await ScaleWorld.open(100, { awsHooks: { before: meter.see } });
    const chosen = medianDistricts(WORKBOOKS);
    const unitsOf = async (kind: 'usual' | 'nightly') => {
      meter.take();
      await world.round(null, kind);
      return meter.take().writeUnits / WORKBOOKS;
    };
    try {
      await openMedian(world, chosen);
      const firstWriteUnits = await unitsOf('usual');
      await changeSome(world, chosen, 90);
      const changedWriteUnits = await unitsOf('usual');
      const unchangedWriteUnits = await unitsOf('nightly');
      return { rows: MEDIAN_ROWS, firstWriteUnits, changedWriteUnits, unchangedWriteUnits };
    } finally {
      await world.close();
    }
  },
};
export default bench;

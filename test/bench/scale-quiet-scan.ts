import { isDeepStrictEqual } from 'node:util';
import { districts } from '#regions/list.ts';
import { thinId, thinWorkbooks } from './scale-thin.ts';
import { ScaleWorld } from './scale-world.ts';

/** A scan of the whole country after which there is nothing to do. */
const bench = {
  name: 'quietScan',
  async run() {
    const world = await ScaleWorld.open(100);
    try {
      await world.make(thinWorkbooks());
      await world.register(districts.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
      await world.round(null);
      const before = await world.items();
      const { driveCalls, reads, writes, scan, seconds, cpuShare } = await world.round(null);
      const after = await world.items();
      const recordWrites = [...after].filter(([key, item]) => !isDeepStrictEqual(before.get(key), item)).length;
      return {
        workbooks: scan.sources,
        driveCalls,
        sheetsReads: reads,
        sheetsWrites: writes,
        recordWrites,
        seconds,
        cpuShare,
      };
    } finally {
      await world.close();
    }
  },
};
export default bench;

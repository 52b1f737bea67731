import { districts } from '#regions/list.ts';
import { thinId, thinWorkbooks } from './scale-thin.ts';
import { againstQuota, ScaleWorld, scaledQuotas } from './scale-world.ts';

/** So many times as fast as the real minute. */
const SCALE = 10;

/** Every district a workbook, all of them new: one read and one write each. */
const bench = {
  name: 'nationalPull',
  async run() {
    const world = await ScaleWorld.open(SCALE);
    try {
      await world.make(thinWorkbooks());
      await world.register(districts.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
      const counted = await world.round(scaledQuotas(SCALE));
      const { scan, ...figures } = counted;
      return { workbooks: scan.requested, ...againstQuota(counted, SCALE), ...figures, scale: SCALE };
    } finally {
      await world.close();
    }
  },
};
export default bench;

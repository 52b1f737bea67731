import { DISTRICTS } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import { person } from '#support/google-person.ts';
import { FIRST_MEASURED, thinId, thinWorkbooks } from './scale-thin.ts';
import { againstQuota, ScaleWorld, scaledQuotas } from './scale-world.ts';

/** So many times as fast as the real minute. */
const SCALE = 12;

async function editAll(world: ScaleWorld, value: number): Promise<void> {
  const { sheets } = person(DISTRICTS, world.google.control.url);
  for (const { code } of districts) {
    const body = { spreadsheetId: thinId(code), range: FIRST_MEASURED, valueInputOption: 'RAW' };
    await sheets.spreadsheets.values.update({ ...body, requestBody: { values: [[value]] } });
  }
}

/** All districts again after a figure changed in each: our tabs stand there already. */
const bench = {
  name: 'nationalPullChanged',
  async run() {
    const world = await ScaleWorld.open(SCALE);
    try {
      await world.make(thinWorkbooks());
      await world.register(districts.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
      await world.round(null);
      await editAll(world, 90);
      const counted = await world.round(scaledQuotas(SCALE));
      const { scan, ...figures } = counted;
      return { workbooks: scan.requested, ...againstQuota(counted, SCALE), ...figures, scale: SCALE };
    } finally {
      await world.close();
    }
  },
};
export default bench;

import { isDeepStrictEqual } from 'node:util';
import { DISTRICTS } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import { person } from '#support/google-person.ts';
import type { Bench } from './main.ts';
import { pullFigures, scaledQuotas } from './scale-quota.ts';
import { FIRST_MEASURED, thinId, thinWorkbooks } from './scale-thin.ts';
import { ScaleWorld } from './scale-world.ts';

/** So many times as fast as the real minute: the pull of what changed takes a minute and a half. */
const SCALE = 6;
/** Another number than the one that stands there. */
const MEASURED = 90;

async function editAll({ google }: ScaleWorld): Promise<void> {
  const { sheets } = person(DISTRICTS, google.control.url);
  for (const { code } of districts) {
    const body = { spreadsheetId: thinId(code), range: FIRST_MEASURED, valueInputOption: 'RAW' };
    await sheets.spreadsheets.values.update({ ...body, requestBody: { values: [[MEASURED]] } });
  }
}

async function pullAll(world: ScaleWorld) {
  return pullFigures(await world.round(scaledQuotas(SCALE)), SCALE);
}

/** A scan of the whole country after which there is nothing to do. */
async function scanQuietly(world: ScaleWorld) {
  const before = await world.items();
  const { driveCalls, reads, writes, scan, seconds, cpuShare } = await world.round(null);
  const after = await world.items();
  const recordWrites = [...after].filter(([key, item]) => !isDeepStrictEqual(before.get(key), item)).length;
  const requests = { driveCalls, sheetsReads: reads, sheetsWrites: writes, recordWrites };
  return { workbooks: scan.sources, ...requests, seconds, cpuShare };
}

/** Every district a thin workbook: all of them are new, then nothing happens, then a figure changes in each. */
const bench: Bench = {
  name: ['nationalPull', 'nationalPullNew', 'quietScan'],
  async run() {
    const world = await ScaleWorld.open(SCALE);
    try {
      await world.make(thinWorkbooks());
      await world.register(districts.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
      const nationalPullNew = await pullAll(world);
      const quietScan = await scanQuietly(world);
      await editAll(world);
      return { nationalPull: await pullAll(world), nationalPullNew, quietScan };
    } finally {
      await world.close();
    }
  },
};
export default bench;

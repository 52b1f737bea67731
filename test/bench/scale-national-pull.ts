import { DISTRICTS } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import { GOOGLE_QUOTAS } from '#sheets-server/server.ts';
import { person } from '#support/google-person.ts';
import { FIRST_MEASURED, thinId, thinWorkbooks } from './scale-thin.ts';
import { type Counted, ScaleWorld, scaledQuotas } from './scale-world.ts';

/** So many times as fast as the real minute. */
export const SCALE = 20;
export function againstQuota(counted: Counted) {
  const { readsPerUser = 1, writesPerUser = 1 } = GOOGLE_QUOTAS;
  const minutes = Math.max(counted.reads / readsPerUser, counted.writes / writesPerUser);
  const boundSeconds = (minutes * 60) / SCALE;
  return { boundSeconds, ratio: counted.seconds / boundSeconds };
}

async function editAll(world: ScaleWorld, value: number): Promise<void> {
  const { sheets } = person(DISTRICTS, world.google.control.url);
  for (const { code } of districts) {
    const body = { spreadsheetId: thinId(code), range: FIRST_MEASURED, valueInputOption: 'RAW' };
    await sheets.spreadsheets.values.update({ ...body, requestBody: { values: [[value]] } });
  }
}

/** All 514 districts, each with a small workbook that changed: how near the pull comes to what the quota allows. */
export const nationalPull = {
  name: 'nationalPull',
  async run() {
    const world = await ScaleWorld.open(SCALE);
    try {
      await world.make(thinWorkbooks());
      await world.register(districts.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
      await world.round(null);
      await editAll(world, 90);
      const counted = await world.round(scaledQuotas(SCALE));
      const { scan, ...figures } = counted;
      return { workbooks: scan.requested, ...againstQuota(counted), ...figures, scale: SCALE };
    } finally {
      await world.close();
    }
  },
};

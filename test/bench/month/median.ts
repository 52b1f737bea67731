import { DISTRICTS } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';
import { person } from '#support/google-person.ts';
import { thinId, thinWorkbook } from '../scale-thin.ts';
import type { ScaleWorld } from '../scale-world.ts';

/** Half of all districts have fewer villages than this, half more. */
export const MEDIAN_ROWS = 136;
/** What a person changes between two reads. */
const CHANGED_ROWS = Math.round(MEDIAN_ROWS * 0.05);

/** So many districts that have villages enough for a workbook of the median size. */
export function medianDistricts(count: number): readonly Region[] {
  const large = districts.filter(
    (district) => thinWorkbook(district, MEDIAN_ROWS).tabs[0]?.cells.length === MEDIAN_ROWS + 3,
  );
  return large.slice(0, count);
}

export async function openMedian(world: ScaleWorld, chosen: readonly Region[]): Promise<void> {
  await world.make(chosen.map((district) => thinWorkbook(district, MEDIAN_ROWS)));
  await world.register(chosen.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
}

/** As a person does: one in twenty rows of each workbook gets another number of measured children. */
export async function changeSome(world: ScaleWorld, chosen: readonly Region[], value: number): Promise<void> {
  const { sheets } = person(DISTRICTS, world.google.control.url);
  const values = Array.from({ length: CHANGED_ROWS }, () => [value]);
  for (const { code } of chosen) {
    const range = `'Aksi 7'!E4:E${3 + CHANGED_ROWS}`;
    const body = { spreadsheetId: thinId(code), range, valueInputOption: 'RAW' };
    await sheets.spreadsheets.values.update({ ...body, requestBody: { values } });
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { DISTRICTS } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import { person } from '#support/google-person.ts';
import type { Bench } from './main.ts';
import { FIRST_MEASURED, thinId, thinWorkbook } from './scale-thin.ts';
import { ScaleWorld } from './scale-world.ts';

const EACH_WAY = 6;
/** Between two people's edits: they fall on all parts of the minute between two scans. */
const APART_MS = 10_000;
const POLL_MS = 500;
/** A workbook is read once nobody has typed for so long. */
const QUIET_SECONDS = 120;
/** Longer than any promise of the design: what is not answered then never is. */
const PATIENCE_MS = 360_000;

type People = ReturnType<typeof person>;

async function rowOfBox({ sheets }: People, spreadsheetId: string): Promise<number> {
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Validasi!A1:A20' });
  const at = (data.values ?? []).findIndex(([label]) => String(label).startsWith('Periksa ulang'));
  if (at < 0) throw new Error('Validasi has no box Periksa ulang');
  return at + 1;
}

async function type({ sheets }: People, spreadsheetId: string, range: string, value: number | boolean): Promise<void> {
  const body = { spreadsheetId, range, valueInputOption: 'RAW' };
  await sheets.spreadsheets.values.update({ ...body, requestBody: { values: [[value]] } });
}

/** A number that cannot be right is typed. @returns seconds until *Validasi* says so, by the Sheets server's clock */
async function answerTime(people: People, world: ScaleWorld, id: string, isTicked: boolean): Promise<number> {
  await type(people, id, FIRST_MEASURED, 100_000);
  if (isTicked) await type(people, id, `Validasi!B${await rowOfBox(people, id)}`, true);
  const edited =
    (await world.requests()).findLast(({ path, method }) => method === 'PUT' && path.includes(id))?.at ?? 0;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const written = (await world.requests()).find(
      ({ at, path, status }) => at > edited && path.includes(`${id}:batchUpdate`) && status === 200,
    );
    if (written) return (written.at - edited) / 1000;
  }
  throw new Error('an edit was not answered');
}

/** From a person's edit to the answer in *Validasi*, in real minutes, with Google's own quota. */
const bench: Bench = {
  name: 'answer',
  async run() {
    const world = await ScaleWorld.open(1, { settings: { AKSI8_QUIET_MS: String(QUIET_SECONDS * 1000) } });
    try {
      const chosen = districts.slice(0, 2 * EACH_WAY);
      await world.make(chosen.map((district) => thinWorkbook(district)));
      await world.register(chosen.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
      await world.round(null);
      world.runSchedules();
      const people = person(DISTRICTS, world.google.control.url);
      const seconds = await Promise.all(
        chosen.map(async ({ code }, at) => {
          await sleep(Math.floor(at / 2) * APART_MS);
          return answerTime(people, world, thinId(code), at % 2 === 0);
        }),
      );
      const worst = (rest: number) => Math.max(...seconds.filter((_, at) => at % 2 === rest));
      const [tickSeconds, withoutTick] = [worst(0), worst(1)];
      // The sheet is quiet two minutes after the edit, and the promise counts from there.
      const quietSeconds = withoutTick - QUIET_SECONDS;
      return { edits: seconds.length, tickSeconds, quietSeconds, secondsFromEdit: seconds };
    } finally {
      await world.close();
    }
  },
};
export default bench;

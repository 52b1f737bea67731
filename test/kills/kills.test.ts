import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleId } from '#local/samples/describe.ts';
import { editWorkbook } from './edits.ts';
import type { EndState } from './end-state.ts';
import { drawnPoints } from './points.ts';
import { type Run, Runs } from './runs.ts';

const LONG = process.env.AKSI8_TEST_LONG === '1';
/** Another seed, other points; a failure names its points. */
const SEED = process.env.AKSI8_TEST_SEED ?? 'kills';
const TIMEOUT_MS = 30 * 60_000;

const runs = new Runs();
afterAll(() => runs.close());

/** Workbooks are there and registered, nothing is read yet. */
async function unread(): Promise<string> {
  const folder = runs.folder();
  runs.setClock(folder, '2026-09-07T03:00:00Z');
  await runs.seed(folder);
  return folder;
}

/** After a whole round somebody typed, and the sheet is quiet again. */
async function edited(): Promise<string> {
  const folder = await unread();
  await runs.round(folder);
  await editWorkbook(folder, sampleId('62.06.01'), Date.parse('2026-09-07T03:05:00Z'));
  runs.setClock(folder, '2026-09-07T03:15:00Z');
  return folder;
}

describe.each([
  ['a first round', unread, LONG ? 120 : 7],
  ['a round after edits', edited, LONG ? 120 : 5],
] as const)('%s, killed', (name, prepare, count) => {
  let folder: string;
  let whole: Run;
  beforeAll(async () => {
    folder = await prepare();
    whole = await runs.round(runs.folder(folder));
  }, TIMEOUT_MS);

  it('answers and publishes when nobody kills it', () => {
    const parts = Object.keys(whole.endState);
    for (const key of ['34.71', '62.06.01', '62.06.02', '62.12'])
      expect(parts).toContain(`tab ${sampleId(key)} Validasi`);
    for (const province of ['34', '62']) expect(parts).toContain(`tab ${sampleId(`provinsi-${province}`)} Ringkasan`);
    expect(whole.endState['table STATE 6206-1']).toMatchObject({ committed: true, answered: true, requested: null });
    expect(whole.endState['table STATE 6209-1']).toMatchObject({ committed: false, receipt: 'Belum terbaca' });
  });

  it.runIf(LONG)(
    'is the same twice when nobody kills it',
    async () => expectSame((await runs.round(runs.folder(folder))).endState, whole.endState),
    TIMEOUT_MS,
  );

  it(
    `comes to the same end from each of ${count} points`,
    async () => {
      const drawn = drawnPoints(whole.requests, `${SEED}/${name}`, count);
      await Promise.all(
        drawn.map(async (points) => {
          const killed = runs.folder(folder);
          for (const point of points) await runs.killed(killed, point);
          const { endState } = await runs.round(killed);
          expectSame(endState, whole.endState, JSON.stringify(points));
        }),
      );
    },
    TIMEOUT_MS,
  );
});

/** Which parts there are, then part by part what is in it. */
function expectSame(found: EndState, expected: EndState, why?: string): void {
  expect(Object.keys(found).sort(), why).toEqual(Object.keys(expected).sort());
  for (const [part, content] of Object.entries(expected)) expect(found[part], `${part} ${why ?? ''}`).toEqual(content);
}

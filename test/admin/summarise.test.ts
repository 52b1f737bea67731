import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { sampleId } from '#local/samples/describe.ts';
import { planSummaries } from '#pipeline/plan-summaries.ts';
import { readSettings } from '#runtime/settings.ts';
import { measuredCell } from '#support/measured-cell.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';

const MINUTE = 60_000;
const KOTA = '34.71';
const PAST = '2026-W37';
const MONDAY = '2026-09-06T22:00:00Z';

let world: SampleRound;
beforeAll(async () => {
  world = await SampleRound.open([KOTA]);
  await world.round();
  const settings = readSettings();
  await planSummaries({ scheduledTime: MONDAY }, composePlan(settings));
  await world.system.poller.drain();
});
afterAll(() => world.close());

async function ringkasan(): Promise<readonly unknown[][]> {
  const spreadsheetId = sampleId('provinsi-34');
  const answer = await world.district.sheets.spreadsheets.values.get({ spreadsheetId, range: 'Ringkasan!A1:Z80' });
  return answer.data.values ?? [];
}

describe('aksi8 summarise --week', () => {
  it('publishes a past week from its frozen input, whatever was typed since', async () => {
    const told = await documentOf<unknown>('summarise', '--province', '34', '--week', PAST);
    const shown = await ringkasan();
    const { tab, cell, typed } = await measuredCell(world, KOTA);
    await world.type(KOTA, `'${tab}'!${cell}`, [[Number(typed) - 7]]);
    world.clock.pass(15 * MINUTE);
    await world.round();
    expect(await ringkasan()).not.toEqual(shown);
    expect(await documentOf<unknown>('summarise', '--province', '34', '--week', PAST)).toEqual(told);
    await world.system.poller.drain();
    expect(await ringkasan()).toEqual(shown);
  });

  it.each([
    [['summarise', '--week', '2026-W30'], 1, 'a week that was never frozen'],
    [['summarise', '--week', 'kemarin'], 2, 'a week that is none'],
    [['summarise', '--province', '62'], 1, 'a province without a workbook'],
    [['summarise', '--province', '34', '--national'], 2, 'one province and all of them'],
  ] as const)('%j exits %i: %s', async (args, code, _why) => {
    expect(await onStage(...args)).toMatchObject({ code, out: '' });
  });
});

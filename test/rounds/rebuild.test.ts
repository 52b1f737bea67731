import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildTable } from '#admin/rebuild-table.ts';
import { onStage } from '#admin/stage.ts';
import { createLocalResources, LOCAL_RESOURCES } from '#local/aws/resources.ts';
import { readState } from '#local/aws/state.ts';
import { sampleId } from '#local/samples/describe.ts';
import { owedBy } from '#pipeline/owed.ts';
import type { WorkbookStore } from '#pipeline/ports.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { openTable } from '#store/dynamo/client.ts';
import { workbookStore } from '#store/dynamo/workbook-store.ts';
import { SampleRound } from '#support/sample-round.ts';
import { onStage as command } from '#support/stage-command.ts';

const MINUTE = 60_000;
const KOTA = '34.71';
const SAMPLES = [KOTA, '62.06.01', '62.11'];
const COPY = 'aksi8-again';

let world: SampleRound;
beforeAll(async () => {
  world = await SampleRound.open(SAMPLES);
  await world.round();
  await busyDay();
});
afterAll(() => world.close());

async function later(): Promise<void> {
  world.clock.pass(15 * MINUTE);
  await world.round();
}

async function tabs(): Promise<string[]> {
  const fields = 'sheets.properties.title';
  const { data } = await world.district.sheets.spreadsheets.get({ spreadsheetId: sampleId(KOTA), fields });
  return data.sheets?.map((sheet) => sheet.properties?.title ?? '') ?? [];
}

/** A rule silenced, values typed, a tab emptied and its rows given up. */
async function busyDay(): Promise<void> {
  await command('rules', 'off', 'villages-missing', '--district', KOTA, '--reason', 'daftar desa belum mutakhir');
  await world.system.poller.drain();
  const tab = (await tabs()).find((title) => /^PENGUKURAN/.test(title)) ?? '';
  const rows = await world.shown(KOTA, `'${tab}'!A1:J20`);
  const header = rows.findIndex((row) => row.some((text) => /DIUKUR$/.test(text)));
  const column = rows[header]?.findIndex((text) => /DIUKUR$/.test(text)) ?? -1;
  const cell = `'${tab}'!${String.fromCharCode(65 + column)}${header + 4}`;
  await world.type(KOTA, cell, [['dua ratus lebih']]);
  await later();
  await world.type(KOTA, cell, [[77]]);
  await later();
  await world.district.sheets.spreadsheets.values.clear({
    spreadsheetId: sampleId(KOTA),
    range: `'${tab}'!A1:AZ500`,
  });
  await later();
  const pemetaan = await world.shown(KOTA, 'Pemetaan!A1:H400');
  const question = pemetaan.findIndex((row) => row.includes('Baris yang tidak ada lagi')) + 2;
  const answers = (pemetaan.find((row) => row.includes('Ubah menjadi')) ?? []).indexOf('Ubah menjadi');
  await world.type(KOTA, `Pemetaan!${String.fromCharCode(65 + answers)}${question}`, [['ya, memang dihapus']]);
  await later();
}

/** What a table is to come back as: everything but how messages, answers and our own tabs stood, and what expires. */
async function essence(table: string): Promise<unknown> {
  const { items } = await readState({ ...world.system.env, AKSI8_TABLE: table });
  const store = workbookStore(openTable(table), world.clock);
  const states = await store.list();
  const heads = new Set(states.flatMap((state) => Object.values(state.heads)));
  return {
    registry: items.filter(({ pk }) => pk === 'REG'),
    // A week from when it was replaced, or from when the table was made again.
    rowsAndChoices: items
      .filter(({ sk }) => /^(ROW|CHOICE)#/.test(String(sk)))
      .map(({ expiresAt, ...item }) => ({ ...item, dies: expiresAt !== undefined })),
    heads: items.filter(({ sk }) => heads.has(/^HEAD#([^#]+)/.exec(String(sk))?.[1] ?? '')),
    workbooks: await Promise.all(states.map((state) => workbookOf(state, store))),
  };
}

async function workbookOf(state: WorkbookState, store: WorkbookStore) {
  const { source, committedSeq, receipt, inputKey, dataHash, snapshot, holding, heads } = state;
  const report = await store.report(source, state.findings ?? '');
  const { ourTabs: _, ourTabsAt: __, ...said } = report ?? { ourTabs: [] };
  return { source, committedSeq, receipt, inputKey, dataHash, snapshot, holding, heads, said };
}

describe('a table that was lost', () => {
  it('comes back from the journal as it was, tombstones, dates of findings and silenced rules included', async () => {
    const state = await world.workbook(KOTA);
    const heads = await world.store.workbooks.heads(state?.source ?? '', Object.values(state?.heads ?? {}));
    expect(heads.filter(({ tombstones }) => Object.keys(tombstones).length > 10)).toHaveLength(1);

    const before = await essence(LOCAL_RESOURCES.table);
    await createLocalResources(world.system.env, { ...LOCAL_RESOURCES, table: COPY });
    const rebuilt = await rebuildAs(COPY);
    expect(rebuilt.sources).toBe(3);
    const after = await essence(COPY);
    expect(after).toEqual(before);
  });

  it('is only filled where it is empty', async () => {
    await expect(rebuildAs(COPY)).rejects.toThrow('not empty');
  });

  it('claims no answer that it cannot know of: the next scan sends them', async () => {
    const states = await workbookStore(openTable(COPY), world.clock).list();
    expect(states.map((state) => owedBy(state, true, world.clock.now()))).toEqual([
      ['feedback'],
      ['feedback'],
      ['feedback'],
    ]);
  });
});

async function rebuildAs(table: string) {
  const usual = process.env.AKSI8_TABLE;
  process.env.AKSI8_TABLE = table;
  process.env.AKSI8_STAGE = 'uji';
  try {
    return await onStage({ stage: 'uji' }, rebuildTable);
  } finally {
    process.env.AKSI8_TABLE = usual;
  }
}

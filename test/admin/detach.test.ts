import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleId } from '#local/samples/describe.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';

const DISTRICT = '62.03';
const spreadsheetId = sampleId(DISTRICT);

let world: SampleRound;
let source: string;
let staffs: readonly string[];
let all: readonly string[];
/** Titles of our tabs. */
const ours = () => all.filter((title) => !staffs.includes(title));
beforeAll(async () => {
  world = await SampleRound.open([DISTRICT]);
  staffs = (await standing()).tabs;
  await world.round();
  source = (await world.workbook(DISTRICT))?.source ?? '';
  all = (await standing()).tabs;
});
afterAll(() => world.close());

interface Standing {
  readonly tabs: readonly string[];
  readonly rules: readonly number[];
  readonly marks: number;
}

async function standing(): Promise<Standing> {
  const { data } = await world.district.sheets.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets(properties(title),conditionalFormats,developerMetadata,data(columnMetadata(developerMetadata)))',
  });
  const sheets = data.sheets ?? [];
  const columns = sheets.flatMap((sheet) => sheet.data ?? []).flatMap((block) => block.columnMetadata ?? []);
  const marked = [...sheets, ...columns].flatMap((part) => part.developerMetadata ?? []);
  return {
    tabs: sheets.map((sheet) => sheet.properties?.title ?? ''),
    rules: sheets.map((sheet) => sheet.conditionalFormats?.length ?? 0),
    marks: marked.length,
  };
}

async function scanned(): Promise<void> {
  world.clock.pass(60 * 60_000);
  await world.round();
}

describe('aksi8 preview', () => {
  it('prints what stands in the workbook of an active source', async () => {
    const { tabs } = await documentOf<{ tabs: { title: string; rows: string[][] }[] }>('preview', source);
    expect(tabs.map(({ title }) => title)).toEqual(ours());
    const shown = (await world.shown(DISTRICT, 'Validasi!A1:C40')).flat().filter((words) => words.length > 20);
    const printed = new Set(tabs[0]?.rows.flat());
    expect(shown.filter((words) => printed.has(words)).length).toBeGreaterThan(5);
  });

  it.each([
    [['preview'], 2, 'Give one source.'],
    [['preview', '9999-1'], 1, 'There is no source 9999-1.'],
    [['detach', '9999-1'], 1, 'There is no source 9999-1.'],
  ])('%j exits %i', async (args, code, message) => {
    const answer = await onStage(...args);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(message);
  });
});

describe('aksi8 detach', () => {
  it('takes tabs, rules and marks of ours out, and nothing else; activate writes them again', async () => {
    const with_ = await standing();
    expect(with_.tabs).toContain('Validasi');
    expect(with_.rules.some((count) => count > 0)).toBe(true);
    const { detached } = await documentOf<{ detached: { removed: string[]; kept: string[] }[] }>('detach', source);
    expect(detached).toEqual([{ source, removed: ours(), kept: [] }]);
    const without = await standing();
    expect(without.tabs).toEqual(with_.tabs.filter((title) => !ours().includes(title)));
    expect(without.rules.every((count) => count === 0)).toBe(true);
    expect(without.marks).toBe(0);
    await scanned();
    expect(await standing()).toEqual(without);
    await documentOf('activate', source);
    await scanned();
    expect(await standing()).toEqual(with_);
  });

  it('leaves a tab in which people wrote, with their words in it, and may be repeated', async () => {
    const rows = await world.shown(DISTRICT, 'Pemetaan!A1:G60');
    const at = rows.findIndex((row) => row[0] === 'Tahun atau periode') + 1;
    const column = 'EF'[(rows[2] ?? []).indexOf('Ubah menjadi') - 4] ?? 'F';
    await world.type(DISTRICT, `Pemetaan!${column}${at}`, [['tahun 2026']]);
    await world.type(DISTRICT, 'Pemetaan!A200', [['catatan kami']]).catch(() => undefined);
    const { detached } = await documentOf<{ detached: { removed: string[]; kept: string[] }[] }>('detach', source);
    expect(detached).toEqual([{ source, removed: ours().filter((title) => title !== 'Pemetaan'), kept: ['Pemetaan'] }]);
    const left = (await world.shown(DISTRICT, 'Pemetaan!A1:G60')).flat().filter((words) => words !== '');
    expect(left).toContain('tahun 2026');
    expect(left).not.toContain('Tahun atau periode');
    expect((await standing()).marks).toBe(0);
    const again = await documentOf<{ detached: { kept: string[] }[] }>('detach', source);
    expect(again.detached[0]?.kept).toEqual(['Pemetaan']);
    await documentOf('activate', source);
    await scanned();
    expect((await standing()).tabs).toContain('Validasi');
    expect((await world.shown(DISTRICT, 'Pemetaan!A1:G60')).flat()).toContain('Tahun atau periode');
  });

  it('says what to do when the workbook may not be changed any more, and reads it no longer', async () => {
    const { data } = await world.district.drive.permissions.list({
      fileId: spreadsheetId,
      fields: 'permissions(id,role)',
    });
    for (const { id, role } of data.permissions ?? [])
      if (id && role !== 'owner')
        await world.district.drive.permissions.delete({ fileId: spreadsheetId, permissionId: id });
    const { code, err } = await onStage('detach', source);
    expect(code).toBe(1);
    expect(err).toMatch(/no longer read or answered, but what we wrote still stands in it: it /);
    expect((await world.store.registry.get(source))?.mode).toBe('detached');
  });
});

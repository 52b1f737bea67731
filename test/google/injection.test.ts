import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_CELLS, RAW_CONTROLS } from '#support/hostile.ts';
import { DistrictLoop } from './district-loop.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const OURS = ['Validasi', 'Pemetaan', 'Siap Salin'];
/** What a title of a tab may hold, and a cell. */
const TITLE_LENGTH = 100;

/** Foreign words wherever staff may put them: title, heads, names, figures, texts that are accepted. */
function sheets(words: string): Record<string, (readonly unknown[])[]> {
  return {
    'Aksi 7': [
      ['REKAP PENGUKURAN BALITA BULAN FEBRUARI 2026'],
      [words],
      [
        'No',
        'Kecamatan',
        'Desa',
        'Jumlah Sasaran Balita',
        'Jumlah Balita Diukur',
        'Jumlah Balita Stunting',
        'Media',
        words,
      ],
      [1, 'Hilir', 'Muara Dua', 120, 96, 8, words, words],
      [2, 'Hilir', words, 80, 71, 5, words, 1],
      [3, words, 'Sukamaju', 64, 60, words, words, 2],
    ],
    'Aksi 2': [
      ['RENCANA KEGIATAN TAHUN 2026'],
      [],
      ['No', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Lokasi', 'Pagu', 'Sumber Dana'],
      [1, words, words, words, words, words, words],
      [2, words, words, `${words.slice(0, 30)} lagi`, words, 1_000_000, 'APBD'],
    ],
    [words
      .replaceAll(/[\u0000-\u001f\u0085]/g, '')
      .toWellFormed()
      .slice(0, TITLE_LENGTH)]: [[words], [words]],
  };
}

describe.each(HOSTILE_CELLS.map((words) => [words.slice(0, 40), words] as const))('a sheet full of %j', (_, words) => {
  it('goes through all tabs of ours as nothing but words', async () => {
    const loop = await DistrictLoop.open(world, sheets(words));
    await loop.round();
    await answerEverything(loop, words);
    await loop.round();
    const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: loop.id, includeGridData: true });
    const ours = (data.sheets ?? []).filter(({ properties }) => OURS.includes(properties?.title ?? ''));
    expect(ours).toHaveLength(OURS.length);
    for (const sheet of ours) expectInert(sheet);
    const rules = (data.sheets ?? []).flatMap(({ conditionalFormats }) => conditionalFormats ?? []);
    const formulas = rules.map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '');
    expect(formulas.filter((formula) => !formula.startsWith('="aksi8: '))).toEqual([]);
  });
});

/** In people's columns of ours as well. */
async function answerEverything(loop: DistrictLoop, words: string): Promise<void> {
  const { row } = await loop.find('Validasi', 'Temuan');
  const put = (range: string, width: number) =>
    world.owner.sheets.spreadsheets.values.update({
      spreadsheetId: loop.id,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: Array.from({ length: 12 }, () => new Array<string>(width).fill(words)) },
    });
  await put(`Validasi!F${row + 2}`, 2);
  await put('Pemetaan!F6', 1);
}

function expectInert(sheet: sheets_v4.Schema$Sheet): void {
  const people = new Set<number>();
  for (const [column, { developerMetadata }] of (sheet.data?.[0]?.columnMetadata ?? []).entries()) {
    const name = developerMetadata?.[0]?.metadataValue ?? '';
    const ofPeople = sheet.properties?.title === 'Validasi' ? ['4', '5'] : ['4'];
    if (sheet.properties?.title !== 'Siap Salin' && ofPeople.includes(name)) people.add(column);
  }
  for (const { values = [] } of sheet.data?.[0]?.rowData ?? []) {
    for (const [column, { userEnteredValue, hyperlink, note }] of values.entries()) {
      const { formulaValue, stringValue = '' } = userEnteredValue ?? {};
      if (formulaValue) expect(formulaValue).toMatch(/^=IF\(NOW\(\)-\d+\/1440>3\/2;"BASI – /);
      expect(note ?? '').toBe('');
      if (people.has(column)) continue;
      expect(stringValue).not.toMatch(RAW_CONTROLS);
      expect((stringValue ?? '').isWellFormed()).toBe(true);
      expect((stringValue ?? '').length).toBeLessThanOrEqual(50_000);
      expect(hyperlink ?? '').toMatch(/^(?:#gid=\d+&range=[A-Z0-9%:]+)?$/);
    }
  }
}

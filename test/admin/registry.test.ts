import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtIn, proposalOf } from '#admin/registry/proposals.ts';
import { ROBOT } from '#local/accounts.ts';
import { sampleId } from '#local/samples/describe.ts';
import { share } from '#support/google-person.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';

/** Read, only viewed, an Excel file, not shared. */
const KEYS = ['62.12', '62.08', '62.10', '62.07'];

let world: SampleRound;
let sheet: string;
beforeAll(async () => {
  world = await SampleRound.open(KEYS);
  await world.round();
  const made = await world.district.sheets.spreadsheets.create({ requestBody: { properties: { title: 'Daftar' } } });
  sheet = made.data.spreadsheetId ?? '';
  await share(world.district, sheet, ROBOT, 'writer');
});
afterAll(() => world.close());

async function rows(): Promise<string[][]> {
  const answer = await world.district.sheets.spreadsheets.values.get({ spreadsheetId: sheet, range: 'A1:Z200' });
  return (answer.data.values ?? []) as string[][];
}

async function type(range: string, values: string[][]): Promise<void> {
  await world.district.sheets.spreadsheets.values.update({
    spreadsheetId: sheet,
    range,
    valueInputOption: 'USER_ENTERED',
    requestBody: { values },
  });
}

async function newWorkbook(title: string, shared = true): Promise<string> {
  const { data } = await world.district.sheets.spreadsheets.create({ requestBody: { properties: { title } } });
  if (shared) await share(world.district, data.spreadsheetId ?? '', ROBOT, 'writer');
  return data.spreadsheetId ?? '';
}

/** The row of a workbook by heading. */
async function rowOf(id: string): Promise<Record<string, string>> {
  const [heads = [], ...lines] = await rows();
  const line = lines.find((each) => each.some((text) => text.includes(id))) ?? [];
  return Object.fromEntries(heads.map((head, column) => [head, line[column] ?? '']));
}

interface Imported {
  readonly added: readonly { readonly id: string; readonly mode: string }[];
  readonly refused: readonly { readonly line: number; readonly problem: string }[];
  readonly proposed: readonly { readonly spreadsheetId: string }[];
}
const importSheet = () => documentOf<Imported>('registry', 'import', sheet);

describe('the registry as a Google Sheet', () => {
  it('is filled from nothing: headings, every source with status, problem and remedy', async () => {
    await importSheet();
    const [heads] = await rows();
    expect(heads?.slice(0, 3)).toEqual(['Tautan', 'Kabupaten/Kota', 'Kecamatan']);
    expect(await rowOf(sampleId('62.12'))).toMatchObject({ Sumber: '6212-1', Tahun: '2026', Masalah: '' });
    expect((await rowOf(sampleId('62.12')))['Terakhir dibaca']).toMatch(/^7 September 2026 pukul /);
    expect((await rowOf(sampleId('62.12'))).Status).toMatch(/^Aktif · Diterima/);
    expect((await rowOf(sampleId('62.08'))).Masalah).toMatch(/^Hanya bisa dilihat/);
    expect((await rowOf(sampleId('62.10'))).Masalah).toMatch(/^Masih berkas Excel/);
    expect((await rowOf(sampleId('62.07')))['Yang perlu dilakukan']).toMatch(/^Kirim pesan undangan/);
  });

  it('changes nothing when it is brought up to date and nothing is new', async () => {
    const before = await rows();
    world.takeRequests();
    await importSheet();
    expect(await rows()).toEqual(before);
    expect(world.takeRequests()).not.toHaveProperty('write');
  });

  it('registers new lines as watched, refuses wrong ones with the remedy beside them, and leaves what people wrote', async () => {
    const seruyan = await newWorkbook('Rekap');
    const elsewhere = await newWorkbook('Salinan');
    const values = [['Kabupaten Kapuas'], ['Rekap stunting']];
    await world.district.sheets.spreadsheets.values.update({
      spreadsheetId: elsewhere,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values },
    });
    const at = (await rows()).length + 1;
    const lines = [
      [`https://docs.google.com/spreadsheets/d/${seruyan}/edit#gid=0`, '62.07', '', 'Dinkes', '', '2026'],
      ['bukan tautan', 'Seruyan'],
      [elsewhere, 'Kab. Seruyan'],
      [seruyan, 'Kab. Kapuas'],
      ['1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Magelang'],
    ];
    await type(`A${at}`, lines);
    const { added, refused } = await importSheet();
    expect(added).toMatchObject([{ id: '6207-2', mode: 'watched' }]);
    expect(refused.map(({ line }) => line)).toEqual([at + 1, at + 2, at + 3, at + 4]);
    expect((await rowOf(seruyan)).Status).toBe('Dipantau, belum ditulisi · belum dibaca');
    expect((await rowOf(elsewhere)).Masalah).toBe(
      'Isi lembar kerja menyebut Kabupaten Kapuas, bukan Kabupaten Seruyan.',
    );
    const after = await rows();
    expect(after.slice(at - 1, at + 4).map((row) => row.slice(0, 2))).toEqual(lines.map((line) => line.slice(0, 2)));
    expect(after.slice(at, at + 4).map((row) => row[8])).toEqual(Array(4).fill('Belum didaftarkan'));
    await type(`A${at + 1}`, [
      ['', ''],
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('proposes files that are shared and not registered, and registers those that people accept', async () => {
    const file = await newWorkbook('Laporan Stunting Kab. Sukamara – Dinkes 2026');
    const { proposed } = await importSheet();
    expect(proposed.map((each) => each.spreadsheetId)).toContain(file);
    const row = await rowOf(file);
    expect(row).toMatchObject({
      'Kabupaten/Kota': 'Kabupaten Sukamara',
      'Perangkat daerah': 'Dinkes',
      Tahun: '2026',
      Sumber: 'usulan',
    });
    const at = (await rows()).findIndex((line) => line[0]?.includes(file)) + 1;
    const column = 'ABCDEFGHIJ'[((await rows())[0] ?? []).findIndex((head) => head.startsWith('Terima'))];
    await type(`${column}${at}`, [['ya']]);
    expect((await importSheet()).added).toMatchObject([{ id: '6208-2' }]);
    expect(await rowOf(file)).toMatchObject({ Sumber: '6208-2', 'Terima usulan? (ketik: ya)': 'ya' });
  });

  it('keeps status beside its row when people sort and insert', async () => {
    await world.district.sheets.spreadsheets.batchUpdate({
      spreadsheetId: sheet,
      requestBody: {
        requests: [
          {
            insertDimension: {
              range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
              inheritFromBefore: false,
            },
          },
          {
            sortRange: {
              range: { sheetId: 0, startRowIndex: 1, endRowIndex: 60, startColumnIndex: 0, endColumnIndex: 4 },
              sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
            },
          },
        ],
      },
    });
    await type('B1', [['Catatan kami']]);
    await importSheet();
    expect(await rowOf(sampleId('62.12'))).toMatchObject({ Sumber: '6212-1' });
    expect(await rowOf(sampleId('62.10'))).toMatchObject({ Sumber: '6210-1' });
    expect((await rows())[0]?.[1]).toBe('Catatan kami');
  });

  it('is refused with the remedy where we may not write, or where it has no headings', async () => {
    const hidden = await newWorkbook('Tertutup', false);
    expect(await onStage('registry', 'import', hidden)).toMatchObject({ code: 1 });
    const odd = await newWorkbook('Tanpa judul');
    await world.district.sheets.spreadsheets.values.update({
      spreadsheetId: odd,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['halo']] },
    });
    expect((await onStage('registry', 'import', odd)).err).toContain('has no row of headings');
  });
});

describe('aksi8 registry', () => {
  it('takes in a CSV file and tells what stands in the way of each line', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'aksi8-')), 'daftar.csv');
    const unshared = '1bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';
    writeFileSync(file, `link;district;office\n${unshared};62.12;Dinkes\n${sampleId('62.12')};62.12;\nx;62.12;\n`);
    const answer = await documentOf<Imported & { known: unknown[]; problems: unknown[] }>('registry', 'import', file);
    expect(answer).toMatchObject({
      added: [{ id: '6212-2' }],
      known: [{ id: '6212-1' }],
      problems: [{ source: '6212-2', problem: 'not-shared' }],
      refused: [{ line: 4 }],
    });
  });

  it('accepts a proposal from the command line, with what its name did not tell', async () => {
    const file = await newWorkbook('data aksi');
    const proposed = await documentOf<{ spreadsheetId: string; district: string }[]>('registry', 'list', '--proposed');
    expect(proposed.find((each) => each.spreadsheetId === file)).toMatchObject({ district: '' });
    const { added } = await documentOf<Imported>('registry', 'accept', file, '--district', '62.10');
    expect(added).toMatchObject([{ id: '6210-2', mode: 'watched' }]);
    expect((await onStage('registry', 'accept', file)).code).toBe(1);
  });

  it('takes the workbook of a province, when it can be written', async () => {
    const file = await newWorkbook('Ringkasan DIY');
    await documentOf('registry', 'add', file, '--province', '34');
    expect((await onStage('registry', 'list')).out).toContain(`province 34  Daerah Istimewa Yogyakarta  ${file}`);
    const hidden = await onStage('registry', 'add', await newWorkbook('Lain', false), '--province', '34');
    expect(hidden).toMatchObject({ code: 1 });
    expect(hidden.err).toContain('not shared with us');
    expect((await onStage('registry', 'add', sampleId('62.12'), '--province', '34')).err).toContain('6212-1');
  });

  it('invites the districts of a province that have no workbook', async () => {
    const { invitations } = await documentOf<{ invitations: { district: string; message: string }[] }>(
      ...['registry', 'invite', '--province', '62'],
    );
    expect(invitations.map(({ district }) => district)).not.toContain('62.12');
    expect(invitations).toHaveLength(14 - KEYS.length);
    expect(invitations[0]?.message).toContain(`${ROBOT} sebagai Editor`);
  });
});

describe('what a file’s name tells', () => {
  it.each([
    ['Laporan Stunting Kab. Seruyan – Dinkes 2026', 'Kabupaten Seruyan', 'whole name'],
    ['REKAP AKSI 7 KOTA PALANGKA RAYA', 'Kota Palangkaraya', 'capitals'],
    ['stunting seruyan 2025 fix', 'Kabupaten Seruyan', 'no kind'],
    ['Banjar 2026', '', 'two districts bear the name'],
    ['Kab. Kapuas dan Kab. Seruyan', '', 'two names'],
    ['Daftar hadir rapat', '', 'none'],
  ])('%s → %s: %s', (name, district) => {
    expect(districtIn(name)).toBe(district);
  });

  it('gives office, kecamatan and year where there is one', () => {
    const now = new Date('2026-11-22');
    expect(proposalOf({ id: 'x', name: 'Stunting Kec. Danau Sembuluh 2026' }, now)).toMatchObject({
      kecamatan: 'Danau Sembuluh',
      office: 'Kecamatan Danau Sembuluh',
      year: '2026',
    });
    expect(proposalOf({ id: 'x', name: 'Aksi 2025-2026 dinas kesehatan' }, now)).toMatchObject({
      year: '',
      office: 'Dinkes',
    });
  });
});

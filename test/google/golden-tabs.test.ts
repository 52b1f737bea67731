import { afterAll, describe, expect, it } from 'vitest';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex } from '#regions/types.ts';
import { smallDistrict } from '#support/reading.ts';
import { DistrictLoop, measured, type Sheets } from './district-loop.ts';
import { drawnWorkbook } from './drawn.ts';
import { EDITOR, openWorld, type World } from './world.ts';

interface Situation {
  readonly sheets: Sheets;
  readonly district?: DistrictIndex;
  readonly viewOnly?: boolean;
}

const HEADS = ['Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'];

const CLEAN = [
  ['Hilir', 'Muara Dua', 120, 96, 8, 'e-PPGBM'],
  ['Hilir', 'Sungai Bakau', 83, 71, 5, 'e-PPGBM'],
  ['Hilir', 'Kuala Pembuang', 212, 187, 11, 'e-PPGBM'],
  ['Hulu', 'Sukamaju', 64, 59, 4, 'e-PPGBM'],
  ['Hulu', 'Muara Dua', 93, 88, 9, 'e-PPGBM'],
];

const WRONG = [
  ['Hilir', 'Muara Dua', 120, 96, 108],
  ['Hilir', 'Sungai Bakau', 'delapan puluh tiga orang', 71, 5],
  ['Hilir', 'Kuala Pembuang', 212, 287, 11],
  ['Hulu', 'Sukamaju', 64, '-', 4],
  ['Hulu', 'Muara Dua', '#REF!', 88, 9],
  ['Hulu', 'Antah Berantah', 40, 39, 2],
  ['', 'Muara Dua', 33, 30, 1],
];

const RESIDENTS = [
  ['No', 'Nama Anak', 'NIK', 'Tanggal Lahir', 'Nama Ibu', 'Berat', 'Tinggi'],
  ...Array.from({ length: 12 }, (_, n) => [
    n + 1,
    `Anak ${n}`,
    `620701${String(4101230000 + n)}`,
    '12/01/2023',
    `Ibu ${n}`,
    9.5,
    80,
  ]),
];

/** A name of its own for each number, far from all others. */
function spelled(number: number): string {
  const syllables = ['ba', 'ceu', 'di', 'go', 'ha', 'jeu', 'kru', 'lam', 'meu', 'no'];
  const digits = String((number * 7919) % 100_000).padStart(5, '0');
  const word = [...digits].map((digit) => syllables[Number(digit)] ?? '').join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** 29 kecamatan, 852 villages. */
function largeDistrict(): DistrictIndex {
  const kecamatan = Object.fromEntries(
    Array.from({ length: 29 }, (_, k) => {
      const villages = Array.from({ length: k < 11 ? 30 : 29 }, (_, v) => [
        String(2001 + v),
        `Gampong ${k + 1}-${v + 1}`,
      ]);
      return [String(k + 1).padStart(2, '0'), { name: `Ulee ${spelled(k)}`, desa: Object.fromEntries(villages) }];
    }),
  );
  const data = { code: '11', name: 'Aceh', districts: { '08': { name: 'Besar Sekali', kecamatan } } };
  return made(data, '11.08');
}

function oddDistrict(): DistrictIndex {
  const kecamatan = {
    '01': { name: "Ra'as", desa: { '2001': "Jungkat Ra'as", '2002': 'IV Koto', '2003': '17 Agustus', '2004': 'A' } },
    '02': {
      name: 'Sapeken II',
      desa: {
        '2001': 'IV Koto',
        '2002': 'Nama Desa Yang Panjang Sekali Sampai Melewati Lebar Kolom Mana Pun Juga',
        '1003': '=1+1',
        '2004': 'Desa',
      },
    },
    '03': { name: 'Kota', desa: { '2001': 'Kota', '3002': 'Nga’an (Adat)' } },
  };
  const data = { code: '35', name: 'Jawa Timur', districts: { '29': { name: "Sumenep'", kecamatan } } };
  return made(data, '35.29');
}

function made(data: Parameters<typeof buildDistrictIndex>[0], code: string): DistrictIndex {
  const index = buildDistrictIndex(data, code);
  if (!index) throw new Error('no such district');
  return index;
}

/** Every village with figures that no rule doubts. */
function figures(district: DistrictIndex): (readonly unknown[])[] {
  return district.villages.map(({ name, parent }, n) => {
    const measuredChildren = 61 + ((n * 37) % 83);
    const kecamatan = district.byCode.get(parent ?? '')?.name ?? '';
    return [kecamatan, name, measuredChildren + 3 + (n % 7), measuredChildren, 3 + (n % 6)];
  });
}

const SITUATIONS: Readonly<Record<string, () => Situation>> = {
  'all well': () => ({ sheets: { 'Aksi 7': measured(CLEAN, [...HEADS, 'Sumber Data']) } }),
  'many errors': () => ({ sheets: { 'Aksi 7': measured(WRONG), Catatan: [['rapat hari Senin']] } }),
  'nothing readable': () => ({ sheets: { Balita: RESIDENTS, Catatan: [['rapat hari Senin']], Kosong: [] } }),
  'view only': () => ({ sheets: { 'Aksi 7': measured(WRONG) }, viewOnly: true }),
  '852 villages': () => ({ sheets: { 'Aksi 7': measured(figures(largeDistrict())) }, district: largeDistrict() }),
  'odd names': () => ({ sheets: { "Aksi '7'!A1": measured(figures(oddDistrict())) }, district: oddDistrict() }),
};

const worlds: World[] = [];
afterAll(async () => {
  for (const world of worlds) await world.close();
});

async function told(situation: Situation): Promise<string> {
  const world = await openWorld();
  worlds.push(world);
  const { sheets, district = smallDistrict(), viewOnly = false } = situation;
  const { code } = district.district;
  const loop = await DistrictLoop.open(world, sheets, district, { district: code });
  if (viewOnly) await lessen(world, loop.id);
  const answers = await loop.round();
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: loop.id, includeGridData: true });
  const { receipt, marked, marksRefused } = loop.store.state(loop.source.id);
  const said = answers.map((answer) => JSON.stringify(answer)).join(' ');
  const head = `jawaban ${said}; tanda terima ${receipt}; ditandai ${marked !== null}${marksRefused ? ', ditolak' : ''}`;
  return `${head}\n\n${drawnWorkbook(data)}`;
}

/** The owner takes the right to edit away. */
async function lessen(world: World, fileId: string): Promise<void> {
  const { data } = await world.owner.drive.permissions.list({ fileId, fields: 'permissions(id,emailAddress)' });
  const permissionId = data.permissions?.find(({ emailAddress }) => emailAddress === EDITOR)?.id ?? '';
  await world.owner.drive.permissions.update({ fileId, permissionId, requestBody: { role: 'reader' } });
}

describe('the tabs in a workbook of a district', () => {
  it.each(Object.keys(SITUATIONS))('%s', async (name) => {
    const situation = SITUATIONS[name]?.();
    if (!situation) throw new Error('no such situation');
    await expect(await told(situation)).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`);
  });
});

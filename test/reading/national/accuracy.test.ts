import { expect, it } from 'vitest';
import { editionOf } from '#actions/edition.ts';
import { loadProvince } from '#admin/regions.ts';
import { settingOf, type VillageFigures, villageFigures } from '#local/samples/figures.ts';
import type { SampleWorkbook } from '#local/samples/types.ts';
import { sampleWorkbooks } from '#local/samples/workbooks.ts';
import { readAndCheck } from '#pipeline/read-and-check.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { provinces } from '#regions/list.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import { sampleGrid } from './sample-grid.ts';

const SEED = 'ketepatan';
/** Two villages of one name and kind in one kecamatan cannot be told apart in a sheet that names neither code nor kind. */
const RIGHTLY_TOLD = new Set(['tab-withheld', 'place-ambiguous']);

/** One small district of each province: laid out in its own way, figures known. */
function districtOf(districts: Readonly<Record<string, { kecamatan: object }>>): string {
  const tails = Object.entries(districts).sort(([, a], [, b]) => size(a) - size(b));
  return tails[Math.floor(tails.length / 3)]?.[0] ?? '01';
}

function size({ kecamatan }: { readonly kecamatan: object }): number {
  return Object.keys(kecamatan).length;
}

function checked(book: SampleWorkbook, district: DistrictIndex): CheckedWorkbook {
  const { key: id, fiscalYear, kecamatan } = book;
  const registry = {
    id,
    spreadsheetId: id,
    office: null,
    actions: [],
    lane: 'a',
    mode: 'watched',
    precedence: null,
  } as const;
  return readAndCheck(sampleGrid(book), {
    source: { ...registry, district: book.district, kecamatan, fiscalYear },
    edition: editionOf(fiscalYear),
    district,
    choices: new Map(),
    today: '2026-11-22',
    previous: () => [],
    hashKey: 'uji',
  });
}

const FIGURES: Readonly<Record<string, (figures: VillageFigures) => number>> = {
  sasaran: (f) => f.sasaran,
  diukur: (f) => f.diukur,
  sangat_pendek: (f) => f.sangatPendek,
  pendek: (f) => f.pendek,
  stunting: (f) => f.sangatPendek + f.pendek,
  jml_balita: (f) => f.sasaran,
  jml_keluarga: (f) => f.keluarga,
  jml_keluarga_berisiko: (f) => f.berisiko,
};

/** Values that are not what the generator typed, and how many were compared. */
function compared(result: CheckedWorkbook, province: string): { readonly wrong: string[]; readonly values: number } {
  const wrong: string[] = [];
  let values = 0;
  for (const { table, records } of result.tables) {
    if (table.level !== 'desa') continue;
    for (const { region, values: taken } of records) {
      const figures = villageFigures(SEED, region ?? '', settingOf(province));
      for (const [field, of] of Object.entries(FIGURES)) {
        if (taken[field] === undefined) continue;
        values++;
        if (taken[field] !== of(figures)) wrong.push(`${table.key} ${region} ${field} ${taken[field]}`);
      }
    }
  }
  return { wrong, values };
}

/** Errors and warnings at cells that nobody spoilt, and spoilt cells without exactly one finding. */
function misjudged(result: CheckedWorkbook, book: SampleWorkbook): string[] {
  const told = result.findings
    .filter(({ severity, rule }) => severity !== 'info' && !RIGHTLY_TOLD.has(rule))
    .map(({ rule, place }) => ({ rule, at: `${place.tab}!${place.cell}` }));
  const spoilt = book.injected.map(({ tab, cell }) => `${tab}!${cell}`);
  const blamed = told.filter(({ at }) => !spoilt.includes(at)).map(({ rule, at }) => `${rule} at ${at}`);
  const missed = spoilt.filter((at) => told.filter((one) => one.at === at).length !== 1).map((at) => `not once: ${at}`);
  return [...blamed, ...missed].map((text) => `${book.key} ${text}`);
}

it('takes every figure of a district of each province as typed, blames nothing that is right, tells each mistake once', async () => {
  const total = { workbooks: 0, values: 0, mistakes: 0 };
  const wrong: string[] = [];
  for (const { code } of provinces) {
    const data = await loadProvince(code);
    const district = `${code}.${districtOf(data.districts)}`;
    const index = buildDistrictIndex(data, district);
    if (!index) throw new Error(`no list of ${district}`);
    for (const book of sampleWorkbooks(SEED, data, district)) {
      const result = checked(book, index);
      const { wrong: different, values } = compared(result, code);
      wrong.push(...different, ...misjudged(result, book));
      total.workbooks++;
      total.values += values;
      total.mistakes += book.injected.length;
    }
  }
  process.stdout.write(`read of all provinces: ${JSON.stringify(total)}, ${wrong.length} wrong\n`);
  expect(wrong).toEqual([]);
  expect(total.values).toBeGreaterThan(5_000);
});

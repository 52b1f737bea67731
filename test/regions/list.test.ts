import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { districts, fullNameOf, hasDesa, isKota, provinces, sizeOf, timeZoneOf } from '#regions/list.ts';
import { openRegionFiles } from '#runtime/region-files.ts';

const files = openRegionFiles();
const packageFolder = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'));
const dataFolder = fileURLToPath(new URL('../../shared/regions/data/', import.meta.url));

function packageRows(file: string): { code: string; name: string }[] {
  return parse(readFileSync(join(packageFolder, 'data', file)), { columns: true, bom: true });
}

interface Shipped {
  readonly names: ReadonlyMap<string, string>;
  /** Districts whose counts in districts.json are not those of their province's file. */
  readonly miscounted: readonly string[];
}

/** Every shipped region below the provinces, read through the index that the program uses. */
function readShipped(): Shipped {
  const names = new Map<string, string>();
  const miscounted: string[] = [];
  for (const { code } of districts) {
    const index = files.district(code);
    for (const region of index?.byCode.values() ?? []) names.set(region.code, region.name);
    const kelurahan = index?.villages.filter((village) => village.kind === 'kelurahan').length ?? -1;
    const desa = (index?.villages.length ?? 0) - kelurahan;
    const size = sizeOf(code);
    if (size.kecamatan !== index?.kecamatan.length || size.desa !== desa || size.kelurahan !== kelurahan)
      miscounted.push(code);
  }
  return { names, miscounted };
}

const { names, miscounted } = readShipped();

describe('the shipped list', () => {
  it.each([
    [2, 38, 'provinces'],
    [5, 514, 'kabupaten and kota'],
    [8, 7285, 'kecamatan'],
    [13, 83762, 'villages'],
  ])('has codes of %i characters: %i %s', (length, count) => {
    const codes = length === 2 ? provinces.map((province) => province.code) : [...names.keys()];
    expect(codes.filter((code) => code.length === length)).toHaveLength(count);
  });

  it('equals the package it was built from, kinds of districts apart', () => {
    const withoutKind = (name: string): string =>
      name.replace(/^(Kabupaten|Kota) (Administrasi )?/, '').replace(/^Kep\. /, 'Kepulauan ');
    const official = new Map([
      ...packageRows('regencies.csv').map(({ code, name }) => [code, withoutKind(name)] as const),
      ...[...packageRows('districts.csv'), ...packageRows('villages.csv')].map(
        ({ code, name }) => [code, name] as const,
      ),
    ]);
    expect(names).toEqual(official);
    expect(provinces.map(({ code, name }) => ({ code, name }))).toEqual(
      packageRows('provinces.csv').map(({ code, name }) => ({ code, name })),
    );
  });

  it('counts in districts.json what the province files hold', () => {
    expect(miscounted).toEqual([]);
  });

  it('stays small: no file over 300 KB, all under 3 MB', () => {
    const sizes = readdirSync(dataFolder).map((file) => statSync(join(dataFolder, file)).size);
    expect(Math.max(...sizes)).toBeLessThan(300_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });
});

test('98 kota, and 80 districts without a desa', () => {
  expect(districts.filter((district) => isKota(district.code))).toHaveLength(98);
  expect(districts.filter((district) => !hasDesa(district.code))).toHaveLength(80);
});

test.each([
  ['33.01', 'Kabupaten Cilacap'],
  ['31.71', 'Kota Administrasi Jakarta Pusat'],
  ['31.01', 'Kabupaten Administrasi Kepulauan Seribu'],
  ['63.02', 'Kabupaten Kotabaru'],
  ['71.09', 'Kabupaten Kepulauan Siau Tagulandang Biaro'],
])('%s is called %s', (code, name) => {
  const district = districts.find((one) => one.code === code);
  expect(district && fullNameOf(district)).toBe(name);
});

test.each([
  ['11.01', 'Asia/Jakarta', 'Aceh'],
  ['61.71', 'Asia/Jakarta', 'Kalimantan Barat'],
  ['62.01', 'Asia/Jakarta', 'Kalimantan Tengah'],
  ['63.01', 'Asia/Makassar', 'Kalimantan Selatan'],
  ['51.01', 'Asia/Makassar', 'Bali'],
  ['53.21', 'Asia/Makassar', 'Nusa Tenggara Timur'],
  ['82.71', 'Asia/Jayapura', 'Maluku Utara'],
  ['96.71', 'Asia/Jayapura', 'Papua Barat Daya'],
])('%s lies in %s (%s)', (code, zone) => {
  expect(timeZoneOf(code)).toBe(zone);
});

test('a code that is no province is never turned into a path', () => {
  expect(files.province('..')).toBeUndefined();
  expect(files.province('../../package')).toBeUndefined();
  expect(files.district('99.01')).toBeUndefined();
  expect(files.district('33.99')).toBeUndefined();
});

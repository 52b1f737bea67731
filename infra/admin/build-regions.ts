/**
 * Writes shared/regions/data (all but the BPS codes, which the package does not hold) from the official list in the npm package idn-area-data.
 *
 * Run by hand when the package is raised (it takes some minutes): `npx node infra/admin/build-regions.ts`. One file a province, one line a
 * kecamatan, so that a new edition shows in a diff as what has changed and nothing else.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { fold } from '#regions/fold.ts';
import { createDistrictResolver } from '#regions/resolve-district.ts';

interface Row {
  readonly code: string;
  readonly name: string;
}

const packageFolder = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'));
const outFolder = fileURLToPath(new URL('../../shared/regions/data/', import.meta.url));

function readRows(file: string): Row[] {
  return parse(readFileSync(join(packageFolder, 'data', file)), { columns: true, bom: true });
}

function parentOf(code: string): string {
  return code.slice(0, code.lastIndexOf('.'));
}

function groupByParent(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = parentOf(row.code);
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

/** `Kabupaten Administrasi Kepulauan Seribu` → `Kepulauan Seribu`: the kind is in the code already. */
function withoutKind(name: string): string {
  return name.replace(/^(Kabupaten|Kota) (Administrasi )?/, '').replace(/^Kep\. /, 'Kepulauan ');
}

function tailOf(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}

function kecamatanLine(kecamatan: Row, villages: readonly Row[]): string {
  const pairs = villages.map((village) => `${JSON.stringify(tailOf(village.code))}:${JSON.stringify(village.name)}`);
  return `    "${tailOf(kecamatan.code)}":{"name":${JSON.stringify(kecamatan.name)},"desa":{${pairs.join(',')}}}`;
}

const provinces = readRows('provinces.csv');
const districtsOf = groupByParent(readRows('regencies.csv'));
const kecamatanOf = groupByParent(readRows('districts.csv'));
const villagesOf = groupByParent(readRows('villages.csv'));

function districtText(district: Row): string {
  const lines = (kecamatanOf.get(district.code) ?? []).map((kecamatan) =>
    kecamatanLine(kecamatan, villagesOf.get(kecamatan.code) ?? []),
  );
  const head = `"${tailOf(district.code)}":{"name":${JSON.stringify(withoutKind(district.name))},"kecamatan":{`;
  return `${head}\n${lines.join(',\n')}\n}}`;
}

function provinceText(province: Row): string {
  const districts = (districtsOf.get(province.code) ?? []).map(districtText).join(',\n');
  return `{"code":"${province.code}","name":${JSON.stringify(province.name)},"districts":{\n${districts}\n}}\n`;
}

function districtLine(district: Row): string {
  const kecamatan = kecamatanOf.get(district.code) ?? [];
  const villages = kecamatan.flatMap((one) => villagesOf.get(one.code) ?? []);
  const kelurahan = villages.filter((village) => tailOf(village.code).startsWith('1')).length;
  const counts = { kecamatan: kecamatan.length, desa: villages.length - kelurahan, kelurahan };
  return JSON.stringify({ code: district.code, name: withoutKind(district.name), ...counts });
}

function listText(): string {
  const provinceLines = provinces.map((province) => JSON.stringify(province));
  const districtLines = provinces.flatMap((province) => (districtsOf.get(province.code) ?? []).map(districtLine));
  return `{"provinces":[\n${provinceLines.join(',\n')}\n],"districts":[\n${districtLines.join(',\n')}\n]}\n`;
}

const resolveWithoutPlaces = createDistrictResolver(() => undefined);

/** Codes of the districts that a text would be mended into. */
function mistakenFor(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const resolution = resolveWithoutPlaces(text);
    const supposed = resolution.kind === 'found' && ['fuzzy', 'truncated'].includes(resolution.via);
    return supposed ? [resolution.region.code] : [];
  });
}

/** Folded name → districts in which such places lie, for the names that `isMistaken`; one line a name. */
function placesText(places: readonly Row[], isMistaken: (name: string, own: readonly string[]) => boolean): string {
  const byName = Map.groupBy(places, (place) => fold(place.name));
  const lines = [...byName].sort().flatMap(([folded, all]) => {
    const own = [...new Set(all.map((place) => place.code.slice(0, 5)))];
    return isMistaken(all[0]?.name ?? '', own) ? [`"${folded}":${JSON.stringify(own)}`] : [];
  });
  return `{\n${lines.join(',\n')}\n}`;
}

/**
 * Kecamatan and villages that must not be taken for a misspelt or shortened district. A village counts only where
 * nothing before its name says that a district is meant, and where it lies in another one than it resembles.
 */
function nearPlacesText(): string {
  const kecamatan = placesText(
    [...kecamatanOf.values()].flat(),
    (name) => mistakenFor([name, `KAB. ${name}`, `KOTA ${name}`]).length > 0,
  );
  const villages = placesText([...villagesOf.values()].flat(), (name, own) =>
    mistakenFor([name]).some((code) => !own.includes(code)),
  );
  return `{"kecamatan":${kecamatan},"villages":${villages}}\n`;
}

mkdirSync(outFolder, { recursive: true });
for (const province of provinces) writeFileSync(join(outFolder, `${province.code}.json`), provinceText(province));
writeFileSync(join(outFolder, 'districts.json'), listText());
writeFileSync(join(outFolder, 'near-places.json'), nearPlacesText());
console.log(`${provinces.length} provinces written to ${outFolder}`);

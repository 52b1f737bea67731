import type { ActionNumber } from '#actions/types.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { DEFAULT_LANE, leastUsedLane } from '#registry/lanes.ts';
import type { NewSource, Source } from '#registry/types.ts';
import { loadProvince } from '../regions.ts';
import { Refusal } from './refusal.ts';
import { spreadsheetId } from './workbook-link.ts';

/** A line of a registration list, as an admin writes it. */
export interface Registration {
  readonly link: string;
  readonly district: string;
  readonly kecamatan: string;
  readonly office: string;
  readonly actions: string;
  readonly year: string;
}

/** What a registration is made under. */
export interface RegistrationContext {
  readonly now: Date;
  readonly lanes: readonly string[];
  readonly sources: readonly Source[];
}

export function districtCode(name: string): string {
  const found = resolveDistrict(name);
  if (found.kind === 'found') return found.region.code;
  const candidates =
    found.kind === 'ambiguous' ? found.candidates.map(({ code, kind, name }) => `${code} ${kind} ${name}`) : [];
  const [which, mana] = candidates.length > 0 ? [candidates.join(' or '), candidates.join(' atau ')] : ['', ''];
  throw new Refusal(
    `"${name}" names no single district.${which && ` It may be ${which}.`}`,
    name === '' ? 'Kabupaten/kota belum diisi.' : `“${name}” bukan nama satu kabupaten/kota.`,
    mana === '' ? 'Tulis nama resmi atau kodenya, misalnya 62.01.' : `Tulis salah satu: ${mana}.`,
  );
}

async function kecamatanCodes(district: string, names: string): Promise<string[]> {
  const index = buildDistrictIndex(await loadProvince(district.slice(0, 2)), district);
  const parts = names.split(/[;,]/).map((name) => name.trim());
  return parts
    .filter((name) => name !== '')
    .map((name) => {
      const found = index && resolveKecamatan(index, name);
      if (found?.kind === 'found') return found.region.code;
      throw new Refusal(
        `"${name}" is no kecamatan of ${district}.`,
        `“${name}” bukan kecamatan di ${district}.`,
        'Periksa namanya, atau kosongkan bila lembar kerja ini untuk seluruh kabupaten/kota.',
      );
    });
}

function actionNumbers(list: string): ActionNumber[] {
  const numbers = list.split(/[;,\s]+/).filter((part) => part !== '');
  return numbers.map((part) => {
    if (/^[1-8]$/.test(part)) return Number(part) as ActionNumber;
    throw new Refusal(
      `"${part}" is no action: they are numbered 1 to 8.`,
      `“${part}” bukan nomor aksi.`,
      'Tulis nomor aksi 1 sampai 8, atau kosongkan bila berisi beberapa aksi.',
    );
  });
}

function fiscalYear(given: string, now: Date): number {
  const year = given.trim() === '' ? now.getUTCFullYear() : Number(given);
  if (Number.isInteger(year) && year >= 2018 && year <= now.getUTCFullYear() + 1) return year;
  throw new Refusal(
    `"${given}" is no fiscal year from 2018 to ${now.getUTCFullYear() + 1}.`,
    `“${given}” bukan tahun anggaran.`,
    `Tulis tahun 2018 sampai ${now.getUTCFullYear() + 1}.`,
  );
}

/** A new source begins watched: nothing is written into its workbook before it is activated. Throws `Refusal`. */
export async function newSource(line: Registration, { now, lanes, sources }: RegistrationContext): Promise<NewSource> {
  const id = spreadsheetId(line.link);
  const district = districtCode(line.district);
  return {
    spreadsheetId: id,
    district,
    kecamatan: await kecamatanCodes(district, line.kecamatan),
    office: line.office.trim() || null,
    actions: actionNumbers(line.actions),
    fiscalYear: fiscalYear(line.year, now),
    lane: lanes.length > 0 ? leastUsedLane(lanes, sources) : DEFAULT_LANE,
    mode: 'watched',
    precedence: null,
  };
}

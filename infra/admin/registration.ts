import type { ActionNumber } from '#actions/types.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import type { NewSource } from '#registry/types.ts';
import { CommandError } from './command.ts';
import { loadProvince } from './regions.ts';
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

function districtCode(name: string): string {
  const found = resolveDistrict(name);
  if (found.kind === 'found') return found.region.code;
  const candidates =
    found.kind === 'ambiguous' ? found.candidates.map(({ code, kind, name }) => `${code} ${kind} ${name}`) : [];
  const which = candidates.length > 0 ? ` It may be ${candidates.join(' or ')}.` : '';
  throw new CommandError(`"${name}" names no single district.${which}`);
}

async function kecamatanCodes(district: string, names: string): Promise<string[]> {
  const index = buildDistrictIndex(await loadProvince(district.slice(0, 2)), district);
  const parts = names.split(/[;,]/).map((name) => name.trim());
  return parts
    .filter((name) => name !== '')
    .map((name) => {
      const found = index && resolveKecamatan(index, name);
      if (found?.kind === 'found') return found.region.code;
      throw new CommandError(`"${name}" is no kecamatan of ${district}.`);
    });
}

function actionNumbers(list: string): ActionNumber[] {
  const numbers = list.split(/[;,\s]+/).filter((part) => part !== '');
  return numbers.map((part) => {
    if (/^[1-8]$/.test(part)) return Number(part) as ActionNumber;
    throw new CommandError(`"${part}" is no action: they are numbered 1 to 8.`);
  });
}

function fiscalYear(given: string, now: Date): number {
  const year = given.trim() === '' ? now.getUTCFullYear() : Number(given);
  if (Number.isInteger(year) && year >= 2018 && year <= now.getUTCFullYear() + 1) return year;
  throw new CommandError(`"${given}" is no fiscal year from 2018 to ${now.getUTCFullYear() + 1}.`);
}

/** A new source begins watched: nothing is written into its workbook before it is activated. */
export async function newSource(line: Registration, now: Date): Promise<NewSource> {
  const district = districtCode(line.district);
  return {
    spreadsheetId: spreadsheetId(line.link),
    district,
    kecamatan: await kecamatanCodes(district, line.kecamatan),
    office: line.office.trim() || null,
    actions: actionNumbers(line.actions),
    fiscalYear: fiscalYear(line.year, now),
    lane: DEFAULT_LANE,
    mode: 'watched',
    precedence: null,
  };
}

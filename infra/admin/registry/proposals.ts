import type { FileMark } from '#pipeline/ports.ts';
import { fileProblem } from '#pipeline/scan/file-problem.ts';
import { fullNameOf } from '#regions/list.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import type { Registration } from './registration.ts';
import { linkOf } from './workbook-link.ts';

/** A file that is shared with us and that nobody registered, with what its name tells. */
export interface Proposal extends Registration {
  readonly spreadsheetId: string;
  readonly name: string;
}

const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\bbappe(?:da|rida|litbang(?:da)?|dalitbang)\b/i, 'Bappeda'],
  [/\b(?:dinkes|dinas kesehatan)\b/i, 'Dinkes'],
  [/\b(?:dpmd|bpmd|dinas pemberdayaan masyarakat)\b/i, 'DPMD'],
  [/\b(?:dppkb|dp3ap2kb|dp2kb|p2kb)\b/i, 'DPPKB'],
  [/\b(?:dinsos|dinas sosial)\b/i, 'Dinsos'],
  [/\b(?:puskesmas|pkm)\b/i, 'Puskesmas'],
];
const CERTAIN = new Set(['name', 'alias', 'old-name', 'code', 'old-code']);
const LONGEST_NAME = 5;

/** The one district that the words name, longest names first; '' where there is none, or more than one. */
export function districtIn(name: string): string {
  const words = name.split(/[^\p{L}.']+/u).filter((word) => word !== '');
  const kinds = words.map((word) => /^(?:kab(?:upaten)?|kota)\.?$/i.test(word));
  const starts = kinds.some(Boolean)
    ? [...kinds.entries()].flatMap(([at, kind]) => (kind ? [at] : []))
    : [...words.keys()];
  const found = new Map<string, string>();
  for (const start of starts) {
    for (let length = LONGEST_NAME; length > 0; length--) {
      const resolution = resolveDistrict(words.slice(start, start + length).join(' '));
      if (resolution.kind !== 'found' || !CERTAIN.has(resolution.via)) continue;
      found.set(resolution.region.code, fullNameOf(resolution.region));
      break;
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? '') : '';
}

function kecamatanIn(name: string): string {
  return /\b[Kk][Ee][Cc](?:[Aa][Mm][Aa][Tt][Aa][Nn]|\.)?\s+((?:\p{Lu}[\p{L}']*\s?)+)/u.exec(name)?.[1]?.trim() ?? '';
}

function yearIn(name: string, now: Date): string {
  const years = new Set([...name.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year)));
  const possible = [...years].filter((year) => year >= 2018 && year <= now.getUTCFullYear() + 1);
  return possible.length === 1 ? String(possible[0]) : '';
}

export function proposalOf(file: Pick<FileMark, 'id' | 'name'>, now: Date): Proposal {
  const kecamatan = kecamatanIn(file.name);
  const office = OFFICES.find(([pattern]) => pattern.test(file.name))?.[1];
  return {
    spreadsheetId: file.id,
    name: file.name,
    link: linkOf(file.id),
    district: districtIn(file.name),
    kecamatan,
    office: office ?? (kecamatan === '' ? '' : `Kecamatan ${kecamatan}`),
    actions: '',
    year: yearIn(file.name, now),
  };
}

/** Google Sheets among the files that nobody knows. */
export function proposalsIn(files: readonly FileMark[], known: ReadonlySet<string>, now: Date): Proposal[] {
  return files
    .filter((file) => !known.has(file.id) && fileProblem(file) === null)
    .map((file) => proposalOf(file, now))
    .sort((a, b) => (a.district < b.district ? -1 : a.district > b.district ? 1 : a.name < b.name ? -1 : 1));
}

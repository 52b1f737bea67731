import type { Level } from '#actions/types.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { resolveVillage } from '#regions/resolve-village.ts';
import type { DistrictIndex, Region, Resolution } from '#regions/types.ts';
import { chosen, placeKey } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import { fold } from '../text.ts';
import type { SettledPlace } from '../types.ts';
import type { Issue } from '../values/outcome.ts';
import { nameless, refusalIssue, spelling } from './place-issues.ts';
import { placeMemory } from './place-memory.ts';

/** The texts of one row that name its place; '' where there is none. */
export interface PlaceTexts {
  readonly code: string;
  readonly province: string;
  readonly district: string;
  readonly kecamatan: string;
  readonly puskesmas: string;
  readonly village: string;
}

/** Where a row belongs. `keyPart` names the place in the key of the row, resolved or not. */
export interface RowPlace {
  readonly region: string | null;
  readonly kecamatan: string | null;
  readonly label: string;
  readonly keyPart: string;
  readonly issue: Issue | null;
  /** The row cannot be taken. */
  readonly refused: boolean;
  /** Name of another district, where the row says that it is of that one. */
  readonly elsewhere?: string;
}

/** Resolves the places of one workbook's rows; equal texts are looked up once. */
export interface PlaceFinder {
  readonly find: (level: Level, texts: PlaceTexts) => RowPlace;
  /** Names that were resolved by a person's choice so far. */
  readonly settled: () => readonly SettledPlace[];
}

export function placeFinder(index: DistrictIndex | null, district: string, choices: Choices = new Map()): PlaceFinder {
  const known = placeMemory(index, district);
  const settled = new Map<string, SettledPlace>();
  const find = (level: Level, texts: PlaceTexts): RowPlace =>
    known.place(level, texts, () => findPlace(index, district, level, texts));
  return {
    find: (level, texts) => {
      const place = find(level, texts);
      const choice = choices.size > 0 && index ? choiceFor(index, place, choices) : null;
      if (!choice) return place;
      settled.set(choice.settled.key, choice.settled);
      return choice.place;
    },
    settled: () => [...settled.values()],
  };
}

/** A person said which of several places is meant; only what the list still holds counts. */
function choiceFor(index: DistrictIndex, place: RowPlace, choices: Choices) {
  if (place.issue?.rule !== 'place-ambiguous') return null;
  const key = placeKey(place.keyPart);
  const region = index.byCode.get(chosen(choices, key) ?? '');
  const { shown, level, candidates } = place.issue.data;
  if (!region || region.level !== level || (level !== 'desa' && level !== 'kecamatan')) return null;
  return { place: found(index, level, region, null), settled: { key, shown, candidates, code: region.code } };
}

function findPlace(index: DistrictIndex | null, district: string, level: Level, texts: PlaceTexts): RowPlace {
  if (level === 'kabupaten') return districtPlace(index, district, texts);
  if (!index) return unresolved(level, texts);
  if (texts.district !== '') {
    const other = otherDistrict(index, texts);
    if (other) return other;
  }
  if (level === 'desa') return villagePlace(index, texts);
  return level === 'puskesmas' ? puskesmasPlace(index, texts) : kecamatanPlace(index, texts);
}

/** A row of a larger table that names a district other than the registered one: villages share their names across districts. */
function otherDistrict(index: DistrictIndex, texts: PlaceTexts): RowPlace | null {
  const resolution = resolveDistrict(texts.district, texts.province === '' ? {} : { province: texts.province });
  const meant = candidatesOf(resolution);
  if (meant.length === 0 || meant.some((region) => region.code === index.district.code)) return null;
  return elsewhere(texts, resolution.kind === 'found' ? resolution.region.code : null);
}

/** Everything that a name can mean. */
function candidatesOf(resolution: Resolution): readonly Region[] {
  if (resolution.kind === 'found') return [resolution.region];
  return resolution.kind === 'ambiguous' ? resolution.candidates : [];
}

function elsewhere(texts: PlaceTexts, code: string | null): RowPlace {
  const name = [texts.kecamatan, texts.puskesmas, texts.village].filter((text) => text !== '').join('/');
  return {
    region: code,
    kecamatan: null,
    label: name === '' ? texts.district : `${name}, ${texts.district}`,
    keyPart: openKey(texts.district, name),
    issue: null,
    refused: false,
    elsewhere: texts.district || texts.code,
  };
}

/** Names as typed, where no official list is at hand. */
function unresolved(level: Level, texts: PlaceTexts): RowPlace {
  const name = level === 'desa' ? texts.village : level === 'puskesmas' ? texts.puskesmas : texts.kecamatan;
  const issue = name === '' && texts.code === '' ? nameless(level) : null;
  return {
    region: null,
    kecamatan: null,
    label: labelOf(level, name || texts.code, texts.kecamatan),
    keyPart: level === 'puskesmas' ? puskesmasKey(name) : openKey(withDistrict(texts), name || texts.code),
    issue,
    refused: issue !== null,
  };
}

/** Without a list, kecamatan of two districts are told apart by the column that names the district. */
function withDistrict({ district, kecamatan }: PlaceTexts): string {
  return district === '' ? kecamatan : `${district}/${kecamatan}`;
}

/** Key part of a place that is on no list: its kecamatan and its name. */
function openKey(kecamatan: string, name: string): string {
  return `?${fold(kecamatan)}/${fold(name)}`;
}

export function puskesmasKey(name: string): string {
  return fold(name)
    .replace(/^(?:uptd?|blud)\.?\s+/, '')
    .replace(/^(?:puskesmas|pusk|pkm)\.?\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const LEVEL_WORD: Readonly<Record<Level, string>> = {
  desa: 'Desa/Kel.',
  puskesmas: 'Puskesmas',
  kecamatan: 'Kec.',
  kabupaten: '',
};

function labelOf(level: Level, name: string, kecamatan: string): string {
  const own = `${LEVEL_WORD[level]} ${name}`.trim();
  return level !== 'kecamatan' && level !== 'kabupaten' && kecamatan !== '' ? `${own}, Kec. ${kecamatan}` : own;
}

function villagePlace(index: DistrictIndex, texts: PlaceTexts): RowPlace {
  if (texts.village === '' && texts.code === '')
    return { ...unresolved('desa', texts), refused: true, issue: nameless('desa') };
  const resolution = resolveVillage(index, {
    name: texts.village || null,
    kecamatan: texts.kecamatan || null,
    code: texts.code || null,
  });
  return settle(index, 'desa', texts, resolution, texts.village || texts.code);
}

function kecamatanPlace(index: DistrictIndex, texts: PlaceTexts): RowPlace {
  const shown = texts.kecamatan || texts.code;
  if (shown === '') return { ...unresolved('kecamatan', texts), refused: true, issue: nameless('kecamatan') };
  return settle(index, 'kecamatan', texts, resolveKecamatan(index, shown), shown);
}

/** Puskesmas are on no national list: the name itself is the key, its kecamatan is told where the sheet has it. */
function puskesmasPlace(index: DistrictIndex, texts: PlaceTexts): RowPlace {
  if (texts.puskesmas === '') return { ...unresolved('puskesmas', texts), refused: true, issue: nameless('puskesmas') };
  const found = texts.kecamatan === '' ? null : resolveKecamatan(index, texts.kecamatan);
  const kecamatan = found?.kind === 'found' ? found.region : null;
  return {
    region: null,
    kecamatan: kecamatan?.code ?? null,
    label: labelOf('puskesmas', texts.puskesmas.replace(/^puskesmas\s+/i, ''), kecamatan?.name ?? texts.kecamatan),
    keyPart: puskesmasKey(texts.puskesmas),
    issue: null,
    refused: false,
  };
}

function districtPlace(index: DistrictIndex | null, district: string, texts: PlaceTexts): RowPlace {
  const shown = texts.district || texts.code;
  const own: RowPlace = {
    region: district,
    kecamatan: null,
    label: index?.district.name ?? district,
    keyPart: district,
    issue: null,
    refused: false,
  };
  if (shown === '') return own;
  const resolution = resolveDistrict(shown, texts.province === '' ? {} : { province: texts.province });
  const meant = candidatesOf(resolution);
  if (index && meant.length > 0 && !meant.some((one) => one.code === district)) {
    const code = resolution.kind === 'found' ? resolution.region.code : null;
    return { ...elsewhere({ ...texts, district: shown }, code), label: shown };
  }
  if (resolution.kind === 'found') {
    const { region } = resolution;
    return {
      region: region.code,
      kecamatan: null,
      label: shown,
      keyPart: region.code,
      issue: spelling(resolution, shown),
      refused: false,
    };
  }
  if (index && meant.length > 0) return own;
  return refusal('kabupaten', texts, resolution, shown);
}

function settle(
  index: DistrictIndex,
  level: 'desa' | 'kecamatan',
  texts: PlaceTexts,
  resolution: Resolution,
  shown: string,
): RowPlace {
  if (resolution.kind === 'found') return found(index, level, resolution.region, spelling(resolution, shown));
  if (resolution.kind === 'unknown' && resolution.reason === 'unlisted-in-kecamatan')
    return unlisted(index, texts, shown);
  return refusal(level, texts, resolution, shown);
}

function found(index: DistrictIndex, level: 'desa' | 'kecamatan', region: Region, issue: Issue | null): RowPlace {
  const parent = level === 'desa' ? index.byCode.get(region.parent ?? '') : undefined;
  const word = region.kind === 'kelurahan' ? 'Kelurahan' : level === 'desa' ? 'Desa' : 'Kec.';
  return {
    region: region.code,
    kecamatan: level === 'desa' ? region.parent : region.code,
    label: parent ? `${word} ${region.name}, Kec. ${parent.name}` : `${word} ${region.name}`,
    keyPart: region.code,
    issue,
    refused: false,
  };
}

/** A village that was told by other means than its spelling, with a note that says so. */
export function namedVillage(index: DistrictIndex, region: Region, shown: string): RowPlace {
  return found(index, 'desa', region, spelling({ kind: 'found', region, via: 'fuzzy' }, shown));
}

/** The kecamatan is certain, the village not on its list: the row waits for confirmation and is kept under its name. */
function unlisted(index: DistrictIndex, texts: PlaceTexts, shown: string): RowPlace {
  const kecamatan = texts.kecamatan === '' ? null : resolveKecamatan(index, texts.kecamatan);
  const region = kecamatan?.kind === 'found' ? kecamatan.region : null;
  return {
    region: null,
    kecamatan: region?.code ?? null,
    label: labelOf('desa', shown, region?.name ?? texts.kecamatan),
    keyPart: openKey(region?.code ?? texts.kecamatan, shown),
    issue: { rule: 'village-unlisted', data: { shown, kecamatan: region?.name ?? texts.kecamatan } },
    refused: false,
  };
}

function refusal(
  level: Level,
  texts: PlaceTexts,
  resolution: Exclude<Resolution, { kind: 'found' }>,
  shown: string,
): RowPlace {
  return {
    region: null,
    kecamatan: null,
    label: labelOf(level, shown, texts.kecamatan),
    keyPart: openKey(texts.kecamatan, shown),
    issue: refusalIssue(level, texts, resolution, shown),
    refused: true,
  };
}

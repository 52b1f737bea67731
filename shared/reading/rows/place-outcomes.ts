import type { Level } from '#actions/types.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import type { DistrictIndex, Region, Resolution } from '#regions/types.ts';
import { fold } from '../text.ts';
import type { Issue } from '../values/outcome.ts';
import { nameless, refusalIssue, spelling } from './place-issues.ts';
import type { PlaceTexts, RowPlace } from './row-place.ts';

/** Names as typed, where no official list is at hand. */
export function unresolved(level: Level, texts: PlaceTexts): RowPlace {
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
export function openKey(kecamatan: string, name: string): string {
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

export function labelOf(level: Level, name: string, kecamatan: string): string {
  const own = `${LEVEL_WORD[level]} ${name}`.trim();
  return level !== 'kecamatan' && level !== 'kabupaten' && kecamatan !== '' ? `${own}, Kec. ${kecamatan}` : own;
}

export function found(
  index: DistrictIndex,
  level: 'desa' | 'kecamatan',
  region: Region,
  issue: Issue | null,
): RowPlace {
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
export function unlisted(index: DistrictIndex, texts: PlaceTexts, shown: string): RowPlace {
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

export function refusal(
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

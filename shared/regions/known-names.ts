import { isOneSlip } from './distance.ts';
import {
  aliasIndex,
  formerIndex,
  type Name,
  officialIndex,
  officialNames,
  sharedNames,
  wordBagIndex,
} from './gazetteer.ts';
import { distinct, found, settle } from './outcome.ts';
import type { Region, Resolution } from './types.ts';
import { expandWords } from './words.ts';
import type { Reading } from './written-name.ts';

/** True for the districts that may be meant at all: those of the province that is given, else all. */
export type Admits = (region: Region) => boolean;

/** One way to look a reading up; null hands over to the next way. */
export type Step = (reading: Reading, admits: Admits) => Resolution | null;

type NameIndex = ReadonlyMap<string, readonly Name[]>;

/** As written, and with its words in their long forms. */
function keysOf(reading: Reading): readonly string[] {
  return [...new Set([reading.words.join(''), expandWords(reading.words).join('')])];
}

function namesIn(index: NameIndex, reading: Reading, admits: Admits): Name[] {
  return keysOf(reading).flatMap((key) => (index.get(key) ?? []).filter((name) => admits(name.region)));
}

function regionsIn(index: NameIndex, reading: Reading, admits: Admits): Region[] {
  return namesIn(index, reading, admits).map((name) => name.region);
}

export function ofKind(regions: readonly Region[], reading: Reading): Region[] {
  return regions.filter((region) => reading.kind === null || region.kind === reading.kind);
}

const byOfficialName: Step = (reading, admits) =>
  settle(ofKind(regionsIn(officialIndex, reading, admits), reading), 'name', reading);

const bySharedName: Step = (reading, admits) => {
  const shared = sharedNames.find(
    (name) => keysOf(reading).includes(name.folded) && (name.only === null || name.only === reading.kind),
  );
  if (!shared) return null;
  const admitted = shared.regions.filter(admits);
  return settle(shared.reason === 'split' ? admitted : ofKind(admitted, reading), 'alias', reading, shared.reason);
};

const byFormerName: Step = (reading, admits) => {
  const names = namesIn(formerIndex, reading, admits).filter((name) => name.only === reading.kind);
  return settle(
    names.map((name) => name.region),
    'old-name',
    reading,
  );
};

const byAlias: Step = (reading, admits) => {
  const names = namesIn(aliasIndex, reading, admits);
  const regions = names.map((name) => name.region);
  return settle(ofKind(regions, reading), names[0]?.via ?? 'alias', reading);
};

/** `Kepulauan Banggai`, `North Tapanuli`. */
const byWordsInOtherOrder: Step = (reading, admits) => {
  const bag = [...expandWords(reading.words)].sort().join(' ');
  const regions = (wordBagIndex.get(bag) ?? []).map((name) => name.region).filter(admits);
  return settle(ofKind(regions, reading), 'alias', reading);
};

/** Districts of the kind that is written, whose name differs by a single slip. */
function slipsOf(reading: Reading, admits: Admits): Region[] {
  const written = expandWords(reading.words).join('');
  const near = officialNames.filter((name) => admits(name.region) && isOneSlip(written, name.folded));
  return ofKind(
    near.map((name) => name.region),
    reading,
  );
}

/** `KAB. TOMOHON`: one district of that name only, so the kind is wrong; unless the name is (`KOTA BADUNG`, Bandung). */
const byOtherKind: Step = (reading, admits) => {
  if (reading.kind === null || reading.literal) return null;
  const long = reading.words.join('').length >= 7;
  const same = distinct([
    ...regionsIn(officialIndex, reading, admits),
    ...(long ? regionsIn(aliasIndex, reading, admits) : []),
  ]);
  const [only] = same;
  if (!only || same.length > 1) return null;
  const rivals = slipsOf(reading, admits);
  return rivals.length === 0
    ? found(only, 'other-kind', reading)
    : settle([only, ...rivals], 'other-kind', reading, 'near');
};

/** `BARU` of `Kotabaru`: a list from which somebody took every `Kota` away. */
const byLostKota: Step = (reading, admits) => {
  if (reading.kind === 'kota') return null;
  const names = keysOf(reading).flatMap((key) => officialIndex.get(`KOTA${key}`) ?? []);
  return settle(names.map((name) => name.region).filter(admits), 'alias', reading);
};

/** What is looked up and not supposed, most literal first. */
export const lookUps: readonly Step[] = [
  byOfficialName,
  bySharedName,
  byFormerName,
  byAlias,
  byWordsInOtherOrder,
  byOtherKind,
  byLostKota,
];

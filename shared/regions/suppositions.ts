import { type Admits, ofKind } from './known-names.ts';
import {
  abbreviatedMatches,
  fuzzyMatches,
  type NearMatch,
  soundingMatches,
  stopsAtWord,
  truncatedMatches,
  withinMargin,
} from './near-match.ts';
import { distinct, firstResult, settle } from './outcome.ts';
import type { PlaceLookup } from './towns.ts';
import type { Region, Resolution } from './types.ts';
import { expandWords } from './words.ts';
import type { Reading } from './written-name.ts';

/** More than these are no candidates to choose from. */
const mostCandidates = 8;

/**
 * True where the text names another place.
 *
 * @param announced the text says that it names a district; then a place in the very district that is taken is no other
 */
export function isElsewhere(
  readings: readonly Reading[],
  places: PlaceLookup,
  announced: boolean,
  taken: Region | null,
): boolean {
  return readings.some((reading) => {
    const keys = [reading.words.join(''), expandWords(reading.words).join('')];
    const codes = keys.map((key) => places(key, announced)).find((found) => found !== undefined);
    if (codes === undefined) return false;
    return !announced || taken === null || !codes.some((code) => taken.code.startsWith(code));
  });
}

/** Another name that a shortened text may be a slip away from; `BOLAANG MONGONDOW U` is none of `Bolaang Mongondow`. */
function isRival(written: Reading, match: NearMatch): boolean {
  return match.off <= (match.words === written.words.length ? 1 : 0.5);
}

/** Districts that the text is the beginning of, or whose words it shortens, and those that it may be a slip away from. */
function byShortening(written: Reading, admits: Admits): Resolution | null {
  const shortened = ofKind([...abbreviatedMatches(written), ...truncatedMatches(written)].filter(admits), written);
  if (shortened.length === 0) return null;
  const rivals = fuzzyMatches(written).filter((match) => isRival(written, match) && admits(match.region));
  const near = ofKind(
    rivals.map(({ region }) => region),
    written,
  );
  const all = distinct([...shortened, ...near]);
  return all.length > mostCandidates ? null : settle(all, 'truncated', written, 'truncated');
}

function bySound(written: Reading, admits: Admits): Resolution | null {
  return settle(ofKind(soundingMatches(written).filter(admits), written), 'fuzzy', written, 'near');
}

function byLikeness(written: Reading, admits: Admits): Resolution | null {
  const matches = fuzzyMatches(written).filter(({ region }) => admits(region) && ofKind([region], written).length > 0);
  return settle(
    withinMargin(written, matches).map(({ region }) => region),
    'fuzzy',
    written,
    'near',
  );
}

/** `KOTA PALU` is not to be mended into `Kotabaru`: what follows a separate `KOTA` has to be long enough to tell. */
function mayBeSupposed(reading: Reading): boolean {
  if (reading.literal) return false;
  return reading.kind !== null || reading.words[0] !== 'KOTA' || reading.words.slice(1).join('').length >= 6;
}

/** A whole word without a kind before it is rather a name of its own (`Lima Puluh`) than a name that was cut off. */
function isNameOfItsOwn(written: Reading, result: Resolution): boolean {
  return (
    result.kind === 'found' &&
    result.via === 'truncated' &&
    written.kind === null &&
    stopsAtWord(written, result.region)
  );
}

/**
 * What a text may have been meant to be: cut off, shortened, misspelt. Nothing is taken that another place is called,
 * unless the text says by its kind that a district is meant and the place lies in that district.
 */
export function suppose(readings: readonly Reading[], admits: Admits, places: PlaceLookup): Resolution | null {
  return firstResult(readings.filter(mayBeSupposed).toReversed(), (reading) => {
    const written = { ...reading, words: expandWords(reading.words) };
    const result = byShortening(written, admits) ?? byLikeness(written, admits) ?? bySound(written, admits);
    if (result === null || result.kind === 'unknown') return result;
    const taken = result.kind === 'found' ? [result.region] : result.candidates;
    const elsewhere = taken.every((region) => isElsewhere(readings, places, reading.kind !== null, region));
    return elsewhere || isNameOfItsOwn(written, result) ? null : result;
  });
}

import { toWords } from './fold.ts';
import { findProvince } from './provinces.ts';
import { kindOfWord } from './written-lead.ts';

/** A name and the province that is written with it. */
export interface Split {
  readonly name: string;
  /** Code, null where none is written. */
  readonly province: string | null;
}

const BEHIND = [
  /^(.+?)[\s,;(/|–-]+(?:prov|prop)(?:insi)?\b[.:\s]*(.+?)\)?\s*$/i,
  /^(.+?)\s*(?:[,;|/]|\s[-–]\s|\()\s*([^,;|()/]+)\)?\s*$/,
];
const BEFORE = [
  /^(?:prov|prop)?(?:insi)?\.?\s*(.+?)[\s,;|/:–-]+((?:kab(?:upaten)?|kota|kodya|pemkab|pemkot)\b[.\s]*\S.*)$/i,
  /^(.+?)\s*(?:[,;|/]|\s[-–]\s)\s*([^,;|()/]+)$/,
];

/** The province that follows the name, after a comma, in brackets, after a dash or announced as `Prov.`, or that stands before it. */
export function splitProvince(text: string): Split {
  for (const pattern of BEHIND) {
    const [, name = '', place = ''] = pattern.exec(text) ?? [];
    const province = findProvince(place);
    if (province) return { name, province: province.code };
  }
  for (const pattern of BEFORE) {
    const [, place = '', name = ''] = pattern.exec(text) ?? [];
    // `34 KOTA PEKALONGAN`: a number before a name counts lines.
    const province = /\d/.test(place) ? undefined : findProvince(place);
    if (province && !isKindAlone(name)) return { name, province: province.code };
  }
  return { name: text.replace(/\([^)]*\)?/g, ' '), province: null };
}

/** `Jambi, Kota` says which Jambi is meant. */
function isKindAlone(text: string): boolean {
  const words = toWords(text).split(' ').filter(Boolean);
  return words.length === 1 && kindOfWord(words[0]) !== null;
}

/** `Kab. Cilacap Jawa Tengah`: a province behind the name with nothing between them; null where there is none. */
export function splitTrailingProvince(text: string): Split | null {
  const words = toWords(text).split(' ');
  for (let count = Math.min(4, words.length - 1); count >= 1; count -= 1) {
    const name = words.slice(0, -count);
    const province = findProvince(words.slice(-count).join(' '));
    if (province && name.some((word) => kindOfWord(word) === null))
      return { name: name.join(' '), province: province.code };
  }
  return null;
}

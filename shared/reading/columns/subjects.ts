import { headerText } from '../header-text.ts';

/** Whom or what a header counts. */
const SUBJECTS = new Set(
  'balita baduta batita bayi anak keluarga krs kk bumil busui rematri remaja catin pus kader kpm ibu tpk siswa rumah penduduk wus lansia'.split(
    ' ',
  ),
);
/** Children are children under any of their names. */
const CHILDREN = new Set(['balita', 'baduta', 'batita', 'bayi', 'anak']);

function subjectsOf(text: string): string[] {
  const words = headerText(text).words.split(' ');
  return words.filter((word) => SUBJECTS.has(word)).map((word) => (CHILDREN.has(word) ? 'anak' : word));
}

/**
 * Whether a header means the same under a group as without it: `Populasi / Jumlah Keluarga` does, `Ibu Hamil / Sasaran` and
 * `Ibu Hamil / Jumlah Balita` do not.
 *
 * @param strong how many of its words mean something without a group
 */
export function standsAlone(groups: readonly string[], leaf: string, strong: number): boolean {
  const own = subjectsOf(leaf);
  const over = groups.flatMap(subjectsOf);
  if (own.length === 0) return strong >= 2 && over.length === 0;
  return over.length === 0 || own.some((subject) => over.includes(subject));
}

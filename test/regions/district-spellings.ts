import { districts, fullNameOf, provinceOf } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';

/** A way in which names of districts get written, applied to all 514; null where it does not apply to a name. */
export type Spelling = (district: Region) => readonly string[];

function short(district: Region): string {
  return `${district.kind === 'kota' ? 'KOTA' : 'KAB.'} ${district.name.toUpperCase()}`;
}

const isShared = (district: Region): boolean => districts.filter((other) => other.name === district.name).length > 1;

/** The name with one edit at each place in turn. */
function edited(district: Region, edit: (name: string, index: number) => string | null): string[] {
  const name = district.name.toUpperCase();
  const kind = district.kind === 'kota' ? 'KOTA' : 'KAB.';
  return [...name].flatMap((letter, index) => {
    const text = index === 0 || letter === ' ' ? null : edit(name, index);
    return text === null ? [] : [`${kind} ${text}`];
  });
}

export const spellings: Readonly<Record<string, Spelling>> = {
  official: (district) => [
    fullNameOf(district),
    fullNameOf(district).toUpperCase(),
    `  ${fullNameOf(district).toLowerCase()} `,
  ],
  short: (district) => [
    short(district),
    short(district).replace('. ', '.'),
    short(district).replace('.', '').replace(' ', ''),
  ],
  bare: (district) => (isShared(district) ? [] : [district.name, district.name.toUpperCase()]),
  numbered: (district) => [`12 ${short(district)}`, `3. ${short(district)}`],
  office: (district) =>
    district.kind === 'kota'
      ? [`WALIKOTA ${district.name}`, `Pemkot ${district.name}`, `Kota/Kab: ${short(district)}`]
      : [`BUPATI ${district.name}`, `Pemkab ${district.name}`, `Kab/Kota : ${short(district)}`],
  province: (district) => [
    `${short(district)}, ${provinceOf(district.code)?.name}`,
    `${short(district)} Prov. ${provinceOf(district.code)?.name}`,
  ],
  spaced: (district) => [
    short(district).replace(district.name.toUpperCase(), [...district.name.toUpperCase()].join(' ')),
  ],
  joined: (district) => (isShared(district) ? [] : [district.name.replaceAll(/[ -]/g, '')]),
  split: (district) =>
    edited(district, (name, index) => `${name.slice(0, index)} ${name.slice(index)}`).filter(
      (_, index) => index % 2 === 0,
    ),
  hyphened: (district) => [short(district).replace(/(?<=\w) (?=\w+$)/, '-')],
  shortened: (district) => [
    short(district)
      .replace('SELATAN', 'SEL.')
      .replace('UTARA', 'UT')
      .replace('TIMUR', 'TIM.')
      .replace('TENGAH', 'TGH')
      .replace('KEPULAUAN', 'KEP.')
      .replace('TANJUNG', 'TJ.')
      .replace('SUNGAI', 'SEI'),
  ],
  doubled: (district) =>
    edited(district, (name, index) => name.slice(0, index) + name.charAt(index) + name.slice(index)),
  dropped: (district) => edited(district, (name, index) => name.slice(0, index) + name.slice(index + 1)),
  swapped: (district) =>
    edited(district, (name, index) => {
      const [a, b] = [name.charAt(index), name.charAt(index + 1)];
      return b === '' || b === ' ' || a === b ? null : name.slice(0, index) + b + a + name.slice(index + 2);
    }),
  vowel: (district) =>
    edited(district, (name, index) => {
      const next: Readonly<Record<string, string>> = { A: 'E', E: 'I', I: 'E', O: 'U', U: 'O' };
      const vowel = next[name.charAt(index)];
      return vowel === undefined ? null : name.slice(0, index) + vowel + name.slice(index + 1);
    }),
  field20: (district) => (short(district).length > 20 ? [short(district).slice(0, 20)] : []),
  field24: (district) => (short(district).length > 24 ? [short(district).slice(0, 24)] : []),
};

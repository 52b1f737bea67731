import { type Random, random } from './random.ts';

/** Figures of one village for one fiscal year: consistent with each other, as an honest register would give them. */
export interface VillageFigures {
  readonly keluarga: number;
  readonly berisiko: number;
  readonly sasaran: number;
  readonly diukur: number;
  readonly sangatPendek: number;
  readonly pendek: number;
  /** Count and base of each of the 29 essential indicators, by number. */
  readonly indicators: ReadonlyMap<number, { readonly served: number; readonly base: number }>;
}

/** What differs between provinces: children a village and routine prevalence; orders of magnitude of published figures. */
export interface Setting {
  readonly balitaPerVillage: number;
  readonly prevalence: number;
  readonly measured: number;
}

/** Orders of magnitude per province; the rest of the country uses the national mean of about 160 children a village. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  '34': { balitaPerVillage: 420, prevalence: 0.095, measured: 0.86 },
  '62': { balitaPerVillage: 125, prevalence: 0.155, measured: 0.68 },
};
const NATIONAL: Setting = { balitaPerVillage: 160, prevalence: 0.13, measured: 0.72 };

export function settingOf(province: string): Setting {
  return SETTINGS[province] ?? NATIONAL;
}

/** Base of an indicator as a share of children under five, and the usual share served. Households and groups by number. */
const SHAPES: readonly (readonly [base: number, served: number])[] = [
  [0.55, 0.62],
  [0.3, 0.7],
  [0.08, 0.75],
  [0.08, 0.82],
  [0.08, 0.7],
  [0.04, 0.66],
  [0.25, 0.55],
  [0.25, 0.6],
  [0.25, 0.72],
  [0.03, 0.85],
  [0.22, 0.81],
  [1.9, 0.11],
  [0.22, 0.09],
  [0.1, 0.68],
  [0.3, 0.74],
  [0.02, 0.9],
  [1, 0.8],
  [0.07, 0.78],
  [1, 0.79],
  [3.3, 0.83],
  [3.3, 0.61],
  [0, 0.4],
  [0.2, 0.52],
  [0, 0.7],
  [0, 0.38],
  [3.1, 0.86],
  [3.1, 0.78],
  [0.03, 0.6],
  [0.3, 0.44],
];

const ON_RISK_FAMILIES = new Set([22, 24, 25]);

function share(rng: Random, of: number, around: number, spread: number): number {
  const rate = Math.min(1, Math.max(0, around + rng.normal() * spread));
  return Math.min(of, Math.round(of * rate));
}

/** Indicators by which an office states the base of another office once more. */
const STATED_AGAIN: Readonly<Record<number, number>> = { 7: 8, 11: 13, 26: 27 };

/** Bases that must agree across indicators: 17 and 19 stand on all children, 20 and 21 on all families. */
function baseOf(
  no: number,
  weight: number,
  figures: { sasaran: number; keluarga: number; berisiko: number },
  rng: Random,
) {
  if (no === 17 || no === 19) return figures.sasaran;
  if (no === 20 || no === 21) return figures.keluarga;
  if (ON_RISK_FAMILIES.has(no)) return figures.berisiko;
  return Math.max(0, Math.round(figures.sasaran * weight * (0.85 + rng.next() * 0.3)));
}

export function villageFigures(seed: string, village: string, setting: Setting): VillageFigures {
  const rng = random(`${seed}/${village}`);
  const sasaran = Math.max(6, Math.round(setting.balitaPerVillage * Math.exp(rng.normal() * 0.55 - 0.15)));
  const keluarga = Math.round(sasaran * (3 + rng.next() * 0.8));
  const berisiko = share(rng, keluarga, 0.19, 0.06);
  const diukur = share(rng, sasaran, setting.measured, 0.09);
  const stunted = share(rng, diukur, setting.prevalence, 0.045);
  const sangatPendek = share(rng, stunted, 0.22, 0.08);
  const common = { keluarga, berisiko, sasaran };
  const indicators = new Map<number, { served: number; base: number }>();
  // Stated twice, by two offices, about the same people: poor couples (7, 8), pregnant women (11, 13) and households (26, 27).
  const told = new Map<number, number>();
  SHAPES.forEach(([weight, served], index) => {
    const no = index + 1;
    const base = told.get(no) ?? baseOf(no, weight, common, rng);
    const again = STATED_AGAIN[no];
    if (again !== undefined) told.set(again, base);
    indicators.set(no, { base, served: share(rng, base, served, 0.08) });
  });
  return { ...common, diukur, sangatPendek, pendek: stunted - sangatPendek, indicators };
}

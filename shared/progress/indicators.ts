import { INDICATORS } from '#actions/indicators.ts';
import type { Edition, Standing } from '#actions/types.ts';

/**
 * How many service indicators an edition has, where an action expects one row for each. Only the list of 2022 is
 * published; the others are counted by it until theirs are known, and then nothing is coloured by them.
 */
export const INDICATOR_COUNT: Readonly<Record<Edition, { readonly count: number; readonly standing: Standing }>> = {
  '2018': { count: INDICATORS.length, standing: 'usulan' },
  '2022': { count: INDICATORS.length, standing: 'resmi' },
  '2025': { count: INDICATORS.length, standing: 'usulan' },
};

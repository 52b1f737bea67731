import type { Edition, Standing } from '#actions/types.ts';

/** How many service indicators an edition has, where an action expects one row for each. */
export const INDICATOR_COUNT: Readonly<
  Record<Edition, { readonly count: number; readonly standing: Standing; readonly source: string }>
> = {
  '2018': { count: 29, standing: 'usulan', source: 'daftar 2022, karena daftar 2018 belum dimuat' },
  '2022': { count: 29, standing: 'resmi', source: 'SE Mendagri 400.5/8476/SJ, 27 November 2022' },
  '2025': { count: 31, standing: 'usulan', source: 'jumlah diumumkan 2025, daftarnya belum terbit' },
};

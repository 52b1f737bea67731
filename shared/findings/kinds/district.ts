import type { Figure } from './figure.ts';

/** Against the official list of kecamatan and villages of the district. */
export interface DistrictKinds {
  /** Kecamatan without a single row. */
  'kecamatan-missing': { readonly names: readonly string[]; readonly missing: number; readonly all: number };
  /** Villages missing from kecamatan that did report. */
  'villages-missing': { readonly names: readonly string[]; readonly missing: number; readonly all: number };
  /** Rows of other districts, by the names that stand in them. */
  'region-outside-district': {
    readonly rows: number;
    readonly districts: readonly string[];
    readonly district: string;
  };
  'outside-source-kecamatan': { readonly kecamatan: string; readonly covered: readonly string[] };
  'more-kecamatan-than-exist': { readonly figure: Figure; readonly official: number };
  'more-villages-than-exist': { readonly figure: Figure; readonly official: number };
  'more-desa-than-exist': { readonly figure: Figure; readonly official: number };
  'village-count-differs-from-list': { readonly figure: Figure; readonly official: number };
}

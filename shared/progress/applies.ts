import type { ActionNumber, Applies } from '#actions/types.ts';
import type { RegionKind } from '#regions/types.ts';

/** What decides whether a field applies to a row: the district, and the village when the row speaks of one. */
export interface Setting {
  /** Two digits; Jakarta (31) issues no Perbup. */
  readonly province: string;
  readonly districtKind: RegionKind;
  /** The district has at least one desa (a kota may consist of kelurahan only). */
  readonly hasDesa: boolean;
  /** Kind of the village of the row; null when the row speaks of a larger place or of none. */
  readonly village: RegionKind | null;
}

const JAKARTA = '31';

/** Where a field does not apply it is *tidak berlaku* and outside the denominator. */
export function appliesTo(applies: Applies, setting: Setting): boolean {
  switch (applies) {
    case 'all':
      return true;
    case 'kabupaten':
      return setting.districtKind === 'kabupaten';
    case 'kota':
      return setting.districtKind === 'kota';
    case 'hasDesa':
      return setting.village === null ? setting.hasDesa : setting.village !== 'kelurahan';
    case 'notJakarta':
      return setting.province !== JAKARTA;
  }
}

/** The districts of Jakarta have no bupati's or mayor's regulations of their own: Aksi 4 is *tidak berlaku* there. */
export function actionApplies(action: ActionNumber, province: string): boolean {
  return action !== 4 || province !== JAKARTA;
}

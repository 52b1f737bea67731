import type { Issue } from '../values/outcome.ts';

/** The texts of one row that name its place; '' where there is none. */
export interface PlaceTexts {
  readonly code: string;
  readonly province: string;
  readonly district: string;
  readonly kecamatan: string;
  readonly puskesmas: string;
  readonly village: string;
}

/** Where a row belongs. `keyPart` names the place in the key of the row, resolved or not. */
export interface RowPlace {
  readonly region: string | null;
  readonly kecamatan: string | null;
  readonly label: string;
  readonly keyPart: string;
  readonly issue: Issue | null;
  /** The row cannot be taken. */
  readonly refused: boolean;
  /** Name of another district, where the row says that it is of that one. */
  readonly elsewhere?: string;
}

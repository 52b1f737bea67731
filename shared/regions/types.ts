/** The four tiers of government below the state. Kabupaten and kota are one level; so are desa, kelurahan and desa adat. */
export type RegionLevel = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa';

/** What a region is by law; told from its code (kota = 71 and up, kelurahan = 1xxx, desa = 2xxx, desa adat = 3xxx). */
export type RegionKind = 'provinsi' | 'kabupaten' | 'kota' | 'kecamatan' | 'desa' | 'kelurahan' | 'desa adat';

export interface Region {
  /** Kemendagri code with dots: `33`, `33.01`, `33.01.02`, `33.01.02.2003`. */
  readonly code: string;
  /** Name without its kind: `Cilacap`, not `Kabupaten Cilacap` (`Kotabaru` and `Kotamobagu` keep their `Kota`). */
  readonly name: string;
  readonly level: RegionLevel;
  readonly kind: RegionKind;
  /** Code one level up; null for a province. */
  readonly parent: string | null;
}

/** How a name led to a region: the further down, the more was supposed. */
export type ResolvedVia =
  | 'code' // an official code of today
  | 'old-code' // a code that has been replaced
  | 'name' // the official name, up to case, spaces and punctuation
  | 'alias' // an abbreviation or another usual way to write it
  | 'old-name' // an official name of the past
  | 'other-kind' // "KAB. TOMOHON": no kabupaten of that name, but one kota
  | 'truncated' // the start of one name only
  | 'fuzzy'; // misspelt, and nothing else comes near

/** What is worth telling the person who wrote it, although the region is certain. */
export type ResolutionNote =
  | { readonly kind: 'replaced-code'; readonly given: string; readonly current: string }
  | { readonly kind: 'other-kind'; readonly given: RegionKind; readonly official: RegionKind }
  | { readonly kind: 'spelling'; readonly given: string; readonly official: string }
  | { readonly kind: 'unusable-code'; readonly given: string; readonly why: 'damaged' | 'foreign' };

export type AmbiguousReason =
  | 'same-name' // a kabupaten and a kota, two villages of one district …
  | 'truncated' // the start of several names
  | 'abbreviation' // a short form in use for several
  | 'near' // misspelt, and two names are as near
  | 'split'; // an old name that became several

export type UnknownReason =
  | 'empty'
  | 'not-a-name' // a number, a date, a total
  | 'no-such-name'
  | 'no-such-code'
  | 'damaged-code' // 11.1 instead of 11.10: number conversion took a digit
  | 'foreign-code' // a BPS code, not a Kemendagri one
  | 'province' // the name of a province where a district is asked for
  | 'not-a-district' // a town or kecamatan that is no kabupaten or kota
  | 'outside-province' // such a district exists, but in another province than the one given
  | 'unknown-kecamatan'
  | 'unlisted-in-kecamatan' // the kecamatan is certain, the village is not on its list
  | 'mismatch'; // code and name point to different regions

export type Resolution =
  | { readonly kind: 'found'; readonly region: Region; readonly via: ResolvedVia; readonly note?: ResolutionNote }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Region[]; readonly reason: AmbiguousReason }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly nearest?: readonly Region[] };

/** What a text says when it is read as a region code. `digits` is the text without dots. */
export type ParsedCode =
  | { readonly kind: 'none' } // no code at all
  | { readonly kind: 'code'; readonly code: string; readonly level: RegionLevel }
  | { readonly kind: 'damaged'; readonly given: string; readonly possible: readonly string[] }
  | { readonly kind: 'foreign'; readonly given: string; readonly possible: readonly string[] };

/** One province as it lies on disk: code tail → name, nested. Order of the keys is the order of the codes. */
export interface ProvinceData {
  readonly code: string;
  readonly name: string;
  readonly districts: Readonly<Record<string, DistrictData>>;
}

export interface DistrictData {
  readonly name: string;
  readonly kecamatan: Readonly<Record<string, KecamatanData>>;
}

export interface KecamatanData {
  readonly name: string;
  /** Village code tail (four digits) → name. */
  readonly desa: Readonly<Record<string, string>>;
}

/** One district with everything that is looked up in it, built once and then shared by all its rows. */
export interface DistrictIndex {
  readonly district: Region;
  readonly kecamatan: readonly Region[];
  readonly villages: readonly Region[];
  readonly byCode: ReadonlyMap<string, Region>;
  /** Folded kecamatan name → kecamatan. */
  readonly kecamatanByName: ReadonlyMap<string, readonly Region[]>;
  /** Folded village name → villages of the whole district. */
  readonly villagesByName: ReadonlyMap<string, readonly Region[]>;
  /** Kecamatan code → folded village name → villages. */
  readonly villagesByKecamatan: ReadonlyMap<string, ReadonlyMap<string, readonly Region[]>>;
}

export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

export interface VillageQuery {
  /** A kecamatan's code or name as typed; absent when the sheet has no such column. */
  readonly kecamatan?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** Only when the sheet tells desa from kelurahan in a column of its own. */
  readonly kind?: RegionKind | null | undefined;
  readonly code?: string | null | undefined;
}

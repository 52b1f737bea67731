/** A percentage as its two counts, by field id. */
export interface Ratio {
  readonly numerator: string;
  /** Several alternatives may stand under the line: the first whose fields are all there is used. */
  readonly denominator: string;
  /** Base that sheets divide by where they have no column for the denominator; good for checks only, never for the record. */
  readonly fallback?: string;
  /** A subset by definition (stunted of measured): a numerator above the denominator is an error, otherwise a warning. */
  readonly subset: boolean;
  /** Largest difference, in percentage points, between the typed and the recomputed figure that is still rounding. */
  readonly tolerance: number;
}

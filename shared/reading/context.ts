import type { ActionDeclaration, Edition } from '#actions/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';

/** Everything that reading may look at beside the sheet. The clock is a value. */
export interface ReadContext {
  readonly source: Source;
  readonly edition: Edition;
  /** Official list of the district; null when it is not known: names then stay unresolved. */
  readonly district: DistrictIndex | null;
  readonly declarations: readonly ActionDeclaration[];
  readonly choices: Choices;
  /** `YYYY-MM-DD` in the district's time zone. */
  readonly today: string;
  /** Key for hashing what must not be stored. */
  readonly hashKey: string;
}

import type { FindingData } from '../data.ts';
import type { DistrictKinds } from '../kinds/district.ts';
import type { HistoryKinds } from '../kinds/history.ts';
import type { MeasureKinds } from '../kinds/measures.ts';
import type { PaperKinds, ReviewKinds } from '../kinds/papers.ts';
import type { TableKinds } from '../kinds/tables.ts';
import type { ValueKinds } from '../kinds/values.ts';
import type { WorkbookKinds } from '../kinds/workbook.ts';
import type { RuleId, Sentence } from '../types.ts';

/** What a sentence may say about where it stands, beside the data of its rule. */
export interface Where {
  /** Header of the column as staff typed it, in quotation marks; "kolom ini" where there is none. */
  readonly column: string;
  /** How many rows one cause has; 1 for a single place. */
  readonly count: number;
  /** Label of a field id of the action; the id itself where it is none. */
  readonly labelOf: (field: string) => string;
}

/** One sentence maker a kind: the compiler asks for each of them. */
export type Wording<K> = { readonly [R in keyof K]: (data: K[R], where: Where) => Sentence };

type RuleKinds = ValueKinds &
  MeasureKinds &
  PaperKinds &
  ReviewKinds &
  TableKinds &
  DistrictKinds &
  HistoryKinds &
  WorkbookKinds;

/** Kinds that reading itself finds. */
export type ReadingKinds = Pick<FindingData, Exclude<RuleId, keyof RuleKinds>>;

export function sentence(message: string, why: string, hint: string): Sentence {
  return { message, why, hint };
}

import type { AccessProblem } from '#ledger/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type {
  Clock,
  FeedbackMessage,
  PullQueues,
  RegistryWriter,
  SheetReader,
  SnapshotStore,
  SourceRegistry,
  WorkbookStore,
  WorkQueue,
} from '../ports.ts';
import type { RuleBook } from './input-key.ts';
import type { Judge } from './judge.ts';
import type { Prepared } from './prepare.ts';

/** Official lists of one district; undefined for a code that is none. */
export interface DistrictSource {
  district(code: string): DistrictIndex | undefined;
}

export interface PullDeps {
  readonly clock: Clock;
  readonly registry: Pick<SourceRegistry, 'get' | 'choices' | 'silenced'>;
  readonly registryWriter: Pick<RegistryWriter, 'putChoices'>;
  readonly workbooks: WorkbookStore;
  readonly reader: SheetReader;
  readonly snapshots: SnapshotStore;
  readonly districts: DistrictSource;
  readonly judge: Judge;
  readonly ruleBook: RuleBook;
  readonly hashKey: string;
  readonly pulls: PullQueues;
  readonly feedback: WorkQueue<FeedbackMessage>;
}

export type PullOutcome =
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'deferred'; readonly waitMs: number }
  | { readonly kind: 'refused'; readonly problem: AccessProblem }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'committed'; readonly seq: number } & Pick<Prepared, 'changes' | 'rowsWritten' | 'findings'>);

/** No doubt about these: the listing or the file itself says so. */
const CERTAIN: readonly AccessProblem[] = ['trashed', 'office-file', 'not-a-spreadsheet', 'too-large'];

export function isCertain(problem: AccessProblem): boolean {
  return CERTAIN.includes(problem);
}

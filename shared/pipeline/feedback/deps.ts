import type { AccessProblem } from '#ledger/types.ts';
import type { TabModel } from '#tabs/model.ts';
import type { ValidasiInput } from '#tabs/validasi-input.ts';
import type {
  CellMarker,
  Clock,
  FeedbackMessage,
  PullQueues,
  SourceRegistry,
  TabWriter,
  WorkbookStore,
  WorkQueue,
} from '../ports.ts';
import type { DistrictSource } from '../pull/deps.ts';

export interface FeedbackDeps {
  readonly clock: Clock;
  /** A name for this one run, never used twice. */
  readonly owner: () => string;
  readonly registry: Pick<SourceRegistry, 'get' | 'choices'>;
  readonly workbooks: WorkbookStore;
  readonly districts: DistrictSource;
  readonly writer: TabWriter;
  readonly marker: CellMarker;
  readonly hashKey: string;
  /** Our tabs for what is to be said, *Validasi* first. */
  readonly render: (input: ValidasiInput) => readonly TabModel[];
  readonly pulls: Pick<PullQueues, 'recheck'>;
  readonly feedback: WorkQueue<FeedbackMessage>;
  /** Longer than any write can take; a killed writer stops its workbook for so long. */
  readonly leaseMs: number;
}

export type FeedbackOutcome =
  | { readonly kind: 'not-wanted' }
  /** Somebody writes already, and passes on what came meanwhile. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'deferred'; readonly waitMs: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'answered'; readonly typedMeanwhile: boolean }
  | { readonly kind: 'not-writable'; readonly problem: AccessProblem | 'protected' }
  | { readonly kind: 'uncertain' };

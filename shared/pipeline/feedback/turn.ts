import { hashOfParts } from '#ledger/canonical.ts';
import type { Report } from '#ledger/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import { contentHash } from '#tabs/content-hash.ts';
import type { TabModel } from '#tabs/model.ts';
import type { WorkbookState } from '../state.ts';
import { type Rendered, renderedOf } from '../transitions/answers.ts';
import { Vanished } from '../vanished.ts';
import { acceptedTables } from './accepted-tables.ts';
import type { FeedbackDeps } from './deps.ts';
import { validasiInput } from './validasi-input.ts';

/** One answer under way: what is to be said to whom, and by whose hand. */
export interface Turn {
  readonly source: Source;
  /** As it was when the lease was taken. */
  readonly state: WorkbookState;
  /** Holder of the lease. */
  readonly owner: string;
  readonly report: Report;
  readonly choices: Choices;
  readonly tabs: readonly TabModel[];
  /** Hash of what the tabs say. */
  readonly content: string;
  readonly rendered: Rendered;
}

export type Said = Pick<Turn, 'report' | 'choices' | 'tabs'>;

export type SayDeps = Pick<FeedbackDeps, 'clock' | 'workbooks' | 'districts' | 'render'> & {
  readonly registry: Pick<FeedbackDeps['registry'], 'choices'>;
};

/** Renders the state as it is; null when what it names is gone already, because it has moved on. */
export async function beginTurn(
  source: Source,
  state: WorkbookState,
  owner: string,
  deps: FeedbackDeps,
): Promise<Turn | null> {
  const said = await whatToSay(source, state, deps);
  if (!said) return null;
  const content = hashOfParts(said.tabs.map(contentHash));
  return { source, state, owner, ...said, content, rendered: renderedOf(state, said.report.receipt) };
}

/** Our tabs for a state; null before the first read, and when the state has moved on. */
export async function whatToSay(source: Source, state: WorkbookState, deps: SayDeps): Promise<Said | null> {
  try {
    const report = state.findings === null ? null : await deps.workbooks.report(source.id, state.findings);
    if (!report) return null;
    const tables = await acceptedTables(source.id, state, deps.workbooks);
    const choices = await deps.registry.choices(source.id);
    const district = districtOf(source, deps);
    const input = validasiInput(source, state, report, district, choices, tables, deps.clock.now());
    return { report, choices, tabs: deps.render(input) };
  } catch (error) {
    if (error instanceof Vanished) return null;
    throw error;
  }
}

function districtOf(source: Source, deps: Pick<FeedbackDeps, 'districts'>) {
  const district = deps.districts.district(source.district);
  if (!district) throw new Error('a source is registered for a district that is on no list');
  return district;
}

/** The same stands in the workbook already. */
export function isWritten({ state, content, report }: Turn): boolean {
  return content === state.answeredContent && report.ourTabs.includes('validasi');
}

import { owedBy } from '#pipeline/owed.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { districtOf, fullNameOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { chooseSources } from '../choose-sources.ts';
import type { Command } from '../command.ts';
import { onStage } from '../stage.ts';

interface SourceStatus {
  readonly source: string;
  readonly district: string;
  readonly name: string;
  readonly receipt: string | null;
  readonly problem: string | null;
  readonly readAt: string | null;
  /** A read was asked for and has not come yet. */
  readonly waiting: boolean;
  /** What the next scan sends again. */
  readonly owed: readonly string[];
  readonly failures: number;
}

function statusOf(source: Source, state: WorkbookState | undefined, now: number): SourceStatus {
  const region = districtOf(source.district);
  return {
    source: source.id,
    district: source.district,
    name: region ? fullNameOf(region) : source.district,
    receipt: state?.receipt ?? null,
    problem: state?.problem?.kind ?? null,
    readAt: state?.readAt ?? null,
    waiting: state?.requested != null,
    owed: state ? owedBy(state, source.mode === 'active', now) : [],
    failures: state?.failures ?? 0,
  };
}

function line(status: SourceStatus): string {
  const parts = [status.source, status.name, status.receipt ?? 'not read yet'];
  if (status.problem) parts.push(problemWords(status.problem));
  if (status.readAt) parts.push(`read ${status.readAt}`);
  if (status.waiting) parts.push('a read is waiting');
  if (status.owed.length > 0) parts.push(`owed: ${status.owed.join(', ')}`);
  if (status.failures > 0) parts.push(`${status.failures} failures in a row`);
  return parts.join('  ');
}

/** A file that was never shared and one that is gone look alike from here: both remedies are named. */
function problemWords(problem: string): string {
  if (problem !== 'not-found' && problem !== 'not-shared') return `problem: ${problem}`;
  return `problem: cannot be opened; share it with the service's address or register the link now in use (${problem})`;
}

export const status: Command = {
  name: 'status',
  usage: 'status [--province CODE]',
  summary: 'what was read, what waits, what is owed',
  options: { province: { type: 'string' } },
  run: ({ values }) =>
    onStage(values, async (stage) => {
      const sources = await chooseSources(values, stage);
      const states = new Map((await stage.store.workbooks.list()).map((state) => [state.source, state]));
      const json = sources.map((source) => statusOf(source, states.get(source.id), stage.clock.now()));
      return { json, text: json.map(line).join('\n') };
    }),
};

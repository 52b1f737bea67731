import { randomUUID } from 'node:crypto';
import { sentenceId } from '#findings/sentences/id.ts';
import { type DetachOutcome, detach as detachSource } from '#pipeline/detach.ts';
import { districtTabs } from '#tabs/district-tabs.ts';
import { type Command, CommandError, UsageError } from '../command.ts';
import { PROBLEM_WORDS } from '../problem-words.ts';
import { onStage, type Stage } from '../stage.ts';

type Cleared = Extract<DetachOutcome, { kind: 'detached' }>;

async function detachOne(id: string, stage: Stage): Promise<Cleared> {
  const source = await stage.store.registry.get(id);
  if (!source) throw new CommandError(`There is no source ${id}.`);
  const { marker, remover } = stage.google();
  const outcome = await detachSource(source, {
    ...stage.store,
    clock: stage.clock,
    owner: randomUUID,
    districts: stage.districts,
    render: (input) => districtTabs(input, sentenceId),
    marker,
    remover,
    leaseMs: stage.settings.AKSI8_LEASE_MS,
  });
  if (outcome.kind === 'detached') return outcome;
  throw new CommandError(`${id} is no longer read or answered, but what we wrote still stands in it: ${why(outcome)}`);
}

function why(outcome: Exclude<DetachOutcome, Cleared>): string {
  switch (outcome.kind) {
    case 'busy':
      return `it is being written just now. Again after ${outcome.until}.`;
    case 'deferred':
      return `Google's quota is spent. Again after ${new Date(outcome.notBefore).toISOString()}.`;
    case 'not-cleared':
      return PROBLEM_WORDS[outcome.problem];
  }
}

function told(id: string, { removed, kept }: Cleared): string {
  const gone = removed.length > 0 ? `tabs taken out: ${removed.join(', ')}` : 'no tab of ours was there';
  const left =
    kept.length > 0 ? `; left, because people wrote in them (our columns are emptied): ${kept.join(', ')}` : '';
  return `${id}: no longer read or answered; ${gone}${left}. What was taken in stays.`;
}

export const detach: Command = {
  name: 'detach',
  usage: 'detach SOURCE…',
  summary:
    'ends the work on a workbook: no longer read; our tabs, marks and rules go, but for tabs in which people wrote',
  options: {},
  run: ({ positionals, values }) => {
    if (positionals.length === 0) throw new UsageError('Give the sources to detach.');
    return onStage(values, async (stage) => {
      const detached = [];
      for (const id of positionals) detached.push({ source: id, ...(await detachOne(id, stage)) });
      const json = { detached: detached.map(({ source, removed, kept }) => ({ source, removed, kept })) };
      return { json, text: detached.map(({ source, ...each }) => told(source, each)).join('\n') };
    });
  },
};

import { type Redriven, redrive as redriveQueue } from '#store/sqs/dead-letters.ts';
import type { Command } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

const WORDS: Readonly<Record<Redriven['outcome'], string>> = {
  started: 'going back to their queue',
  running: 'an earlier move is still under way',
  nothing: 'no dead letters',
  'no-dead-letters': 'this queue has no dead letters of its own',
};

function urls({ settings }: Stage): string[] {
  const all = [
    settings.AKSI8_PULL_QUEUE_URL,
    settings.AKSI8_RECHECK_QUEUE_URL,
    settings.AKSI8_FEEDBACK_QUEUE_URL,
    settings.AKSI8_SUMMARY_QUEUE_URL,
  ];
  return [...new Set(all.filter((url) => url !== undefined))];
}

export const redrive: Command = {
  name: 'redrive',
  usage: 'redrive',
  summary: 'puts the messages that failed for good back into their queues; may be repeated at any time',
  options: {},
  run: ({ values }) =>
    onStage(values, async (stage) => {
      const queues: Redriven[] = [];
      for (const url of urls(stage)) queues.push(await redriveQueue(stage.queues, url));
      await stage.settle(async () => true);
      const text = queues.map(({ queue, letters, outcome }) => `${queue}  ${letters}  ${WORDS[outcome]}`).join('\n');
      return { json: { queues }, text };
    }),
};

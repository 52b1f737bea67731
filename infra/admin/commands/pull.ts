import { requestPulls } from '#pipeline/request-pulls.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { chooseSources } from '../choose-sources.ts';
import { type Command, CommandError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

interface Pulled {
  readonly source: string;
  readonly receipt: string | null;
  readonly problem: string | null;
  readonly readAt: string | null;
}

const done = (state: WorkbookState | undefined): boolean => state !== undefined && state.requested === null;

async function pulled(ids: readonly string[], stage: Stage): Promise<Pulled[]> {
  const states = new Map((await stage.store.workbooks.getMany(ids)).map((state) => [state.source, state]));
  return ids.map((source) => {
    const state = states.get(source);
    return {
      source,
      receipt: state?.receipt ?? null,
      problem: state?.problem?.kind ?? null,
      readAt: state?.readAt ?? null,
    };
  });
}

export const pull: Command = {
  name: 'pull',
  usage: 'pull [--district CODE…] [--province CODE] [--force]',
  summary: 'asks for a read now and waits for it; --force judges again what has not changed',
  options: { district: { type: 'string', multiple: true }, province: { type: 'string' }, force: { type: 'boolean' } },
  run: ({ values, progress }) =>
    onStage(values, async (stage) => {
      const ids = (await chooseSources(values, stage)).map(({ id }) => id);
      if (values.force === true) {
        // Without its key nothing is taken for unchanged.
        for (const id of ids) await stage.store.workbooks.change(id, (state) => ({ ...state, inputKey: null }));
      }
      const asked = await requestPulls(ids, 'admin', {
        clock: stage.clock,
        workbooks: stage.store.workbooks,
        pulls: stage.pulls,
      });
      progress(`${asked.length} of ${ids.length} workbooks asked for`);
      const isDone = async () => (await stage.store.workbooks.getMany(ids)).filter(done).length === ids.length;
      const settled = await stage.settle(isDone);
      const json = await pulled(ids, stage);
      if (!settled && json.every(({ problem }) => problem === null)) {
        throw new CommandError('Not all workbooks were read yet; aksi8 status says what is owed.');
      }
      const text = json
        .map(({ source, receipt, problem }) => `${source}  ${problem ?? receipt ?? 'not read yet'}`)
        .join('\n');
      return { json, text };
    }),
};

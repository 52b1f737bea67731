import { askAnswerAgain } from '#pipeline/transitions/answers.ts';
import { type Command, CommandError, UsageError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

/** What was read while it was only watched is owed to the workbook from now on. */
async function activateOne(id: string, stage: Stage): Promise<void> {
  const before = await stage.store.registry.get(id);
  if (!before) throw new CommandError(`There is no source ${id}.`);
  if (before.mode === 'active') return;
  await stage.store.registryWriter.change(id, { mode: 'active' });
  await stage.store.workbooks.change(id, askAnswerAgain);
}

export const activate: Command = {
  name: 'activate',
  usage: 'activate SOURCE…',
  summary: 'a source that was only watched is answered in its workbook from now on',
  options: {},
  run: ({ positionals, values }) => {
    if (positionals.length === 0) throw new UsageError('Give the sources to activate.');
    return onStage(values, async (stage) => {
      for (const id of positionals) await activateOne(id, stage);
      return { json: { activated: positionals }, text: `${positionals.join(', ')}: answered from the next scan on.` };
    });
  },
};

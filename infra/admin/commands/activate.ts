import { type Command, CommandError, UsageError } from '../command.ts';
import { onStage } from '../stage.ts';

export const activate: Command = {
  name: 'activate',
  usage: 'activate SOURCE…',
  summary: 'a source that was only watched is answered in its workbook from now on',
  options: {},
  run: ({ positionals, values }) => {
    if (positionals.length === 0) throw new UsageError('Give the sources to activate.');
    return onStage(values, async (stage) => {
      for (const id of positionals) {
        const source = await stage.store.registryWriter.change(id, { mode: 'active' });
        if (!source) throw new CommandError(`There is no source ${id}.`);
      }
      return { json: { activated: positionals }, text: `${positionals.join(', ')}: answered from the next scan on.` };
    });
  },
};

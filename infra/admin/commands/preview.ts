import { sentenceId } from '#findings/sentences/id.ts';
import { type Preview, previewAnswer } from '#pipeline/preview.ts';
import { shownRows } from '#tabs/cells.ts';
import { districtTabs } from '#tabs/district-tabs.ts';
import type { TabModel } from '#tabs/model.ts';
import { type Answer, type Command, CommandError, UsageError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

function tabText(tab: TabModel): string {
  const lines = shownRows(tab).map((row) =>
    row
      .filter((words) => words !== '')
      .map((words) => words.replaceAll(/\s+/g, ' '))
      .join(' | '),
  );
  return [`── ${tab.title} ${'─'.repeat(Math.max(0, 60 - tab.title.length))}`, ...lines].join('\n');
}

function cells(areas: Preview['marks'][number]['errors']): number {
  const sizes = areas.map((area) => (area.endRow - area.startRow) * (area.endColumn - area.startColumn));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function described(id: string, { tabs, marks }: Preview): Answer {
  const marked = {
    tabs: marks.length,
    errors: marks.reduce((sum, { errors }) => sum + cells(errors), 0),
    warnings: marks.reduce((sum, { warnings }) => sum + cells(warnings), 0),
  };
  const last = `Marked in people's own tabs: ${marked.errors} cells red and ${marked.warnings} yellow, on ${marked.tabs} tabs.`;
  return {
    json: { source: id, tabs: tabs.map((tab) => ({ title: tab.title, rows: shownRows(tab) })), marked },
    text: [...tabs.map(tabText), '', last, 'Nothing was written.'].join('\n'),
  };
}

async function previewOf(id: string, stage: Stage): Promise<Answer> {
  const source = await stage.store.registry.get(id);
  if (!source) throw new CommandError(`There is no source ${id}.`);
  const render = (input: Parameters<typeof districtTabs>[0]) => districtTabs(input, sentenceId);
  const deps = { ...stage.store, clock: stage.clock, districts: stage.districts, render };
  const preview = await previewAnswer(source, deps);
  if (preview) return described(id, preview);
  const problem = (await stage.store.workbooks.get(id))?.problem?.kind;
  throw new CommandError(
    `${id} was not read yet${problem ? ` (${problem})` : ''}: there is nothing to show. Ask for a read with aksi8 pull --district ${source.district}.`,
  );
}

export const preview: Command = {
  name: 'preview',
  usage: 'preview SOURCE',
  summary: 'prints what would be written into the workbook as it was last read; writes nothing',
  options: {},
  run: ({ positionals, values }) => {
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError('Give one source.');
    return onStage(values, (stage) => previewOf(id, stage));
  },
};

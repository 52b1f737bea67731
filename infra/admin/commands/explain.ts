import { type ExplainedCell, explainCell, parseCell } from '#pipeline/stored/explain.ts';
import { judgeStored } from '#pipeline/stored/judge-stored.ts';
import { type Answer, type Command, CommandError, UsageError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';
import { findingLine, tellFinding } from '../tell-finding.ts';

async function explained(id: string, name: string, stage: Stage): Promise<Answer> {
  const at = parseCell(name);
  if (!at) throw new UsageError(`"${name}" is no cell: give it as "Tab!E47".`);
  const source = await stage.store.registry.get(id);
  if (!source) throw new CommandError(`There is no source ${id}.`);
  const state = await stage.store.workbooks.get(id);
  const judged = state && (await judgeStored(source, state, stage.stored()));
  if (!state || !judged) throw new CommandError(`${id} has not been read yet.`);
  const explanation = explainCell(judged, at);
  switch (explanation.kind) {
    case 'no-tab':
      throw new CommandError(`There is no tab "${at.tab}". There are: ${explanation.tabs.join(', ')}.`);
    case 'withheld':
      throw new CommandError(`"${at.tab}" was kept out by the privacy step: nothing of its cells is stored.`);
    case 'ours':
      throw new CommandError(`"${at.tab}" is a tab of ours: its cells are not stored.`);
    case 'explained':
      return told(id, explanation.cell, state.snapshot, judged.snapshot.readAt);
  }
}

function told(source: string, cell: ExplainedCell, snapshot: string | null, readAt: string): Answer {
  const findings = cell.findings.map(tellFinding);
  return {
    json: { source, snapshot, readAt, ...cell, findings },
    text: [
      `${cell.tab}!${cell.cell}  (${cell.role}), read ${readAt} from ${snapshot}`,
      `raw       ${JSON.stringify(cell.raw)}${cell.error === null ? '' : `, error ${cell.error}`}`,
      `shown     ${cell.shown}${cell.format === null ? '' : `  (${cell.format})`}`,
      `parsed    ${JSON.stringify(cell.parsed)}`,
      `field     ${cell.field ?? '–'}${cell.table === null ? '' : ` of ${cell.table}`}`,
      `row       ${cell.row === null ? '–' : `${cell.row.label} (${cell.row.key})`}`,
      `verdict   ${verdict(cell)}`,
      `accepted  ${JSON.stringify(cell.accepted)}`,
      ...findings.flatMap((finding) => [findingLine(finding), `  ${finding.hint}`]),
    ].join('\n'),
  };
}

function verdict({ verdict: given }: ExplainedCell): string {
  if (!given) return '–';
  const detail = 'reason' in given ? given.reason : 'note' in given ? given.note : 'as' in given ? given.as : '';
  return detail === '' ? given.kind : `${given.kind}: ${detail}`;
}

export const explain: Command = {
  name: 'explain',
  usage: 'explain SOURCE CELL',
  summary: 'one cell of the last read: raw, shown, parsed, field, verdict, rule and sentence',
  options: {},
  run: ({ positionals, values }) => {
    const [source, cell, ...more] = positionals;
    if (source === undefined || cell === undefined || more.length > 0)
      throw new UsageError('Give a source and a cell, such as 6201-1 "Tab!E47".');
    return onStage(values, (stage) => explained(source, cell, stage));
  },
};

import type { ActionNumber } from '#actions/types.ts';
import { type HistoricRow, type History, type HistoryAsked, historyOf } from '#pipeline/stored/history.ts';
import { districtOf } from '#regions/list.ts';
import { type Answer, type Command, CommandError, UsageError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

function asked(action: string, rowKey: string, field: string | undefined): HistoryAsked {
  if (!/^[1-8]$/.test(action)) throw new UsageError(`"${action}" is no action: they are numbered 1 to 8.`);
  return { action: Number(action) as ActionNumber, rowKey, field: field ?? null };
}

async function traced(district: string, what: HistoryAsked, stage: Stage): Promise<Answer> {
  const sources = (await stage.store.registry.list()).filter((source) => source.district === district);
  if (sources.length === 0) throw new CommandError(`No workbook of ${district} is registered.`);
  const histories: History[] = [];
  for (const source of sources) histories.push(await historyOf(source, what, stage.stored()));
  const entries = histories
    .flatMap((history) => history.entries)
    .sort((a, b) => (a.readAt < b.readAt ? -1 : a.readAt > b.readAt ? 1 : 0));
  if (entries.length === 0) throw notFound(district, what, histories);
  return { json: { district, ...what, entries }, text: entries.map(line).join('\n') };
}

function notFound(district: string, { action, rowKey }: HistoryAsked, histories: readonly History[]): CommandError {
  const others = [...new Set(histories.flatMap(({ otherKeys }) => otherKeys))];
  const like = others.length > 0 ? ` Rows there are called ${others.slice(0, 5).join(', ')} …` : '';
  return new CommandError(`No read of ${district} holds a row "${rowKey}" of action ${action}.${like}`);
}

function line({ source, seq, readAt, snapshot, table, row }: HistoricRow): string {
  const head = `${readAt}  read ${seq} of ${source}  ${table}  ${snapshot}`;
  if (!row) return `${head}\n  no longer in the table`;
  const values = Object.entries(row.values).map(
    ([field, { cell, shown, verdict, accepted }]) =>
      `  ${field}  ${cell}  "${shown}"  ${verdict}${accepted === null ? ', not accepted' : ''}`,
  );
  return [head, ...values].join('\n');
}

export const history: Command = {
  name: 'history',
  usage: 'history DISTRICT ACTION ROWKEY [FIELD]',
  summary: 'what was read of a row when, in which snapshot (never who typed it)',
  options: {},
  run: ({ positionals, values }) => {
    const [district, action, rowKey, field, ...more] = positionals;
    if (district === undefined || action === undefined || rowKey === undefined || more.length > 0)
      throw new UsageError('Give a district, an action, the key of a row, and a field if only one is asked for.');
    if (districtOf(district)?.code !== district)
      throw new UsageError(`DISTRICT takes an official code such as 62.01, not "${district}".`);
    const what = asked(action, rowKey, field);
    return onStage(values, (stage) => traced(district, what, stage));
  },
};

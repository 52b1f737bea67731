import { writeFile } from 'node:fs/promises';
import { summaryLane } from '#functions/compose/google.ts';
import type { Week } from '#ledger/weeks.ts';
import { frozenSummary } from '#pipeline/publish-summary.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import { provinces } from '#regions/list.ts';
import { type NationalPart, type NationalSheet, nationalSheets, nationalTabs } from '#tabs/national/nasional.ts';
import { summaryJson } from '#tabs/province/json.ts';
import { weekWords } from '#tabs/province/ringkasan.ts';
import { type Answer, CommandError } from '../command.ts';
import type { Stage } from '../stage.ts';
import { writeNational } from './write-national.ts';

/** Where the national summary goes: an .xlsx, and a workbook of Google where one is named. */
export interface NationalTargets {
  readonly file: string | undefined;
  readonly workbook: string | undefined;
}

/**
 * All provinces in one .xlsx and, where one is named, in a workbook of Google; each from its frozen input.
 * `messageFor` names the frozen input of a province that has something registered.
 * @throws CommandError when nothing was frozen for any province, or the workbook cannot be written to
 */
export async function nationalSummary(
  week: Week | null,
  { file, workbook }: NationalTargets,
  stage: Stage,
  messageFor: (province: string) => Promise<SummaryMessage>,
): Promise<Answer> {
  const registered = new Set((await stage.store.registry.list()).map(({ district }) => district.slice(0, 2)));
  const parts: NationalPart[] = [];
  for (const { code, name } of provinces) {
    const summary = registered.has(code) ? await frozenSummary(await messageFor(code), stage.store) : null;
    parts.push({ code, name, summary });
  }
  const known = parts.flatMap(({ summary }) => (summary ? [summary] : []));
  const [first] = known;
  if (!first) throw new CommandError(`Nothing was frozen for any province${week === null ? '' : ` in week ${week}`}.`);
  const path = file ?? `nasional-${first.week}.xlsx`;
  const sheets = nationalSheets(parts, weekWords(first));
  await writeFile(path, await writeNational(sheets));
  if (workbook !== undefined) await fillWorkbook(workbook, sheets, stage);
  const districts = known.reduce((sum, summary) => sum + summary.districts.length, 0);
  return {
    json: { schema: 1, week: first.week, file: path, workbook: workbook ?? null, provinces: known.map(summaryJson) },
    text: `${path}: ${known.length} of ${parts.length} provinces, ${districts} districts. ${weekWords(first)}`,
  };
}

/** One write, all or nothing, which may be repeated. */
async function fillWorkbook(spreadsheetId: string, sheets: readonly NationalSheet[], stage: Stage): Promise<void> {
  const request = { spreadsheetId, tabs: nationalTabs(sheets), readBack: [] };
  const { kind } = await stage.google().writer.write(summaryLane(stage.settings), request);
  if (kind === 'written') return;
  const why =
    kind === 'deferred' ? 'Google asks to wait; try again in a minute.' : 'Is it shared with us as an editor?';
  throw new CommandError(`The national workbook was not filled (${kind}). ${why}`);
}

import { writeFile } from 'node:fs/promises';
import type { Week } from '#ledger/weeks.ts';
import { frozenSummary } from '#pipeline/publish-summary.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import { provinces } from '#regions/list.ts';
import { type NationalPart, nationalSheets } from '#tabs/national/nasional.ts';
import { summaryJson } from '#tabs/province/json.ts';
import { weekWords } from '#tabs/province/ringkasan.ts';
import { type Answer, CommandError } from '../command.ts';
import type { Stage } from '../stage.ts';
import { writeNational } from './write-national.ts';

/**
 * All provinces in one .xlsx, each from its frozen input; nothing is written into any workbook.
 * `messageFor` names the frozen input of a province that has something registered.
 * @throws CommandError when nothing was frozen for any province
 */
export async function nationalSummary(
  week: Week | null,
  file: string | undefined,
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
  await writeFile(path, await writeNational(nationalSheets(parts, weekWords(first))));
  const districts = known.reduce((sum, summary) => sum + summary.districts.length, 0);
  return {
    json: { schema: 1, week: first.week, file: path, provinces: known.map(summaryJson) },
    text: `${path}: ${known.length} of ${parts.length} provinces, ${districts} districts. ${weekWords(first)}`,
  };
}

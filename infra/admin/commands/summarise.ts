import { parseWeek, type Week } from '#ledger/weeks.ts';
import { freezeProvisional } from '#pipeline/plan-summaries.ts';
import { frozenSummary } from '#pipeline/publish-summary.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import { summaryJson } from '#tabs/province/json.ts';
import { terminalSummary } from '#tabs/province/terminal.ts';
import { provinceOption } from '../choose-sources.ts';
import { type Command, CommandError, text, UsageError } from '../command.ts';
import { nationalSummary } from '../national/national-summary.ts';
import { spreadsheetId } from '../registry/workbook-link.ts';
import { onStage, type Stage } from '../stage.ts';

function weekOption(given: string | undefined): Week | null {
  if (given === undefined) return null;
  if (parseWeek(given)) return given;
  throw new UsageError(`--week takes a week such as 2026-W47, not "${given}".`);
}

/** The message that publishes: a past week as it was frozen, or the position of now. */
function messageFor(province: string, week: Week | null, stage: Stage): Promise<SummaryMessage> {
  if (week === null) return freezeProvisional(province, stage.clock.now(), stage.freeze);
  return Promise.resolve({ schema: 1, province, week, asOf: null });
}

async function provincesWithWorkbook(chosen: string | undefined, stage: Stage): Promise<readonly string[]> {
  const all = (await stage.store.registry.provinces()).map(({ province }) => province);
  const provinces = all.filter((code) => chosen === undefined || code === chosen).sort();
  if (provinces.length > 0) return provinces;
  throw new CommandError('No province workbook is registered for that.');
}

export const summarise: Command = {
  name: 'summarise',
  usage: 'summarise [--province CODE | --national [--out FILE] [--workbook LINK]] [--week 2026-W47]',
  summary:
    'publishes the position of now, or a past week from its frozen input; --national writes all provinces to an xlsx file, and into the workbook that --workbook or AKSI8_NATIONAL_WORKBOOK names',
  options: {
    province: { type: 'string' },
    national: { type: 'boolean' },
    week: { type: 'string' },
    out: { type: 'string' },
    workbook: { type: 'string' },
  },
  run: ({ values }) => {
    const week = weekOption(text(values, 'week'));
    const chosen = provinceOption(values);
    const isNational = values.national === true;
    if (isNational && chosen !== undefined) throw new UsageError('--province and --national do not go together.');
    const file = text(values, 'out');
    if (file !== undefined && !isNational) throw new UsageError('--out goes with --national.');
    const link = text(values, 'workbook');
    if (link !== undefined && !isNational) throw new UsageError('--workbook goes with --national.');
    return onStage(values, async (stage) => {
      const given = link ?? stage.settings.AKSI8_NATIONAL_WORKBOOK;
      const workbook = given === undefined ? undefined : spreadsheetId(given);
      if (isNational)
        return nationalSummary(week, { file, workbook }, stage, (province) => messageFor(province, week, stage));
      const summaries = [];
      for (const province of await provincesWithWorkbook(chosen, stage)) {
        const message = await messageFor(province, week, stage);
        const summary = await frozenSummary(message, stage.store);
        if (!summary) throw new CommandError(`Nothing was frozen for province ${province} in week ${message.week}.`);
        await stage.summaries.send([message]);
        summaries.push(summary);
      }
      await stage.settle(async () => true);
      return { json: summaries.map(summaryJson), text: summaries.map(terminalSummary).join('\n') };
    });
  },
};

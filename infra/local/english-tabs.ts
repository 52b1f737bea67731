import { sentenceEn } from '#findings/sentences/en.ts';
import { composeFeedback } from '#functions/give-feedback/compose.ts';
import { composeFreeze } from '#functions/plan-summaries/compose.ts';
import { weekOf } from '#ledger/weeks.ts';
import { previewAnswer } from '#pipeline/preview.ts';
import { collectInput } from '#pipeline/summaries/collect.ts';
import { previousOf } from '#pipeline/summaries/previous.ts';
import { summarise } from '#progress/summarise.ts';
import type { Settings } from '#runtime/settings.ts';
import { districtTabs } from '#tabs/district-tabs.ts';
import { inEnglish } from '#tabs/english/english-tab.ts';
import type { TabModel } from '#tabs/model.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import type { EnglishOf, EnglishView } from './overview/english.ts';

/** Our tabs of a workbook as they would be written now, in English. Reads the table only; nothing is written. */
export function englishTabs(settings: Settings): (of: EnglishOf) => Promise<EnglishView | null> {
  const { entered: _, ...freeze } = composeFreeze(settings);
  const feedback = composeFeedback(settings);
  const render = (input: Parameters<typeof districtTabs>[0]) => districtTabs(input, sentenceEn);

  async function ofSource(id: string): Promise<EnglishView | null> {
    const source = await feedback.registry.get(id);
    const preview = source && (await previewAnswer(source, { ...feedback, render }));
    return preview && view(`${source.district} · ${source.office ?? source.id}`, source.spreadsheetId, preview.tabs);
  }

  async function ofProvince(code: string): Promise<EnglishView | null> {
    const workbook = (await freeze.registry.provinces()).find((each) => each.province === code);
    if (!workbook) return null;
    const now = feedback.clock.now();
    const week = weekOf(now);
    const moment = { week, kind: 'sementara', asOf: new Date(now).toISOString() } as const;
    const input = await collectInput(code, moment, await previousOf(code, week, freeze.objects), freeze);
    return view(input.province.name, workbook.spreadsheetId, provinceTabs(summarise(input), sentenceEn));
  }

  return (of) => (of.kind === 'source' ? ofSource(of.id) : ofProvince(of.id));
}

function view(title: string, spreadsheetId: string, tabs: readonly TabModel[]): EnglishView {
  return { title, spreadsheetId, tabs: tabs.map(inEnglish) };
}

import type { Source } from '#registry/types.ts';
import { marksOf, type TabMarks } from '#tabs/marks.ts';
import type { TabModel } from '#tabs/model.ts';
import { validasiInput } from './feedback/validasi-input.ts';
import type { FeedbackDeps } from './give-feedback.ts';

export type PreviewDeps = Pick<FeedbackDeps, 'clock' | 'workbooks' | 'districts' | 'render'> & {
  readonly registry: Pick<FeedbackDeps['registry'], 'choices'>;
};

export interface Preview {
  readonly tabs: readonly TabModel[];
  readonly marks: readonly TabMarks[];
}

/** What feedback would write into a workbook as the state is now; null before its first read. */
export async function previewAnswer(source: Source, deps: PreviewDeps): Promise<Preview | null> {
  const state = await deps.workbooks.get(source.id);
  const report = state?.findings ? await deps.workbooks.report(source.id, state.findings) : null;
  if (!state || !report) return null;
  const district = deps.districts.district(source.district);
  if (!district) throw new Error('a source is registered for a district that is on no list');
  const choices = await deps.registry.choices(source.id);
  const tabs = deps.render(validasiInput(source, state, report, district, choices, deps.clock.now()));
  return { tabs, marks: marksOf(report.findings, choices) };
}

import type { Source } from '#registry/types.ts';
import { marksOf, type TabMarks } from '#tabs/marks.ts';
import type { TabModel } from '#tabs/model.ts';
import { type SayDeps, whatToSay } from './feedback/turn.ts';

export type PreviewDeps = SayDeps;

export interface Preview {
  readonly tabs: readonly TabModel[];
  readonly marks: readonly TabMarks[];
}

/** What feedback would write into a workbook as the state is now; null before its first read. */
export async function previewAnswer(source: Source, deps: PreviewDeps): Promise<Preview | null> {
  const state = await deps.workbooks.get(source.id);
  const said = state && (await whatToSay(source, state, deps));
  return said && { tabs: said.tabs, marks: marksOf(said.report.findings, said.choices) };
}

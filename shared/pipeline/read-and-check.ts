import { declarations, editionOf } from '#actions/declarations.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { readScreened, readWorkbook } from '#reading/read-workbook.ts';
import { checkWorkbook } from '#rules/check-workbook.ts';
import type { CheckContext, CheckedWorkbook } from '#rules/types.ts';
import { choicesInTabs } from '#tabs/people/choices.ts';
import { isRecheckAsked } from '#tabs/people/validasi-answers.ts';
import type { Judge, ScreenedWorkbook } from './pull/judge.ts';
import { screen } from './screen.ts';

/** From cells to verdicts, in one go: privacy step, reading, rules. The very code of the pull. */
export function readAndCheck(grid: WorkbookGrid, context: CheckContext): CheckedWorkbook {
  return checkWorkbook(readWorkbook(grid, readContext(context)), context);
}

/** The same in the steps of a pull, which stores what passed the privacy step before anything is judged. */
export const judge: Judge = {
  screen,
  choicesIn: (workbook, fiscalYear) => choicesInTabs(ourTabs(workbook), editionOf(fiscalYear), fiscalYear),
  isRecheckAsked: (workbook) => ourTabs(workbook).some((tab) => tab.ours === 'validasi' && isRecheckAsked(tab)),
  check: (workbook, context) =>
    checkWorkbook(readScreened(workbook.tabs, workbook.title, readContext(context)), context),
};

function readContext(context: CheckContext) {
  return { ...context, declarations: declarations(context.edition) };
}

function ourTabs(workbook: ScreenedWorkbook) {
  return workbook.tabs.flatMap((tab) => (tab.kind === 'open' && tab.tab.ours !== null ? [tab.tab] : []));
}

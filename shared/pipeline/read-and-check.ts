import { declarations } from '#actions/declarations.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { screenWorkbook } from '#reading/privacy/screen.ts';
import { readScreened, readWorkbook } from '#reading/read-workbook.ts';
import { checkWorkbook } from '#rules/check-workbook.ts';
import type { CheckContext, CheckedWorkbook } from '#rules/types.ts';
import { isRecheckAsked, validasiAnswers } from '#tabs/people/validasi-answers.ts';
import type { Judge, ScreenedWorkbook } from './pull/judge.ts';

/** From cells to verdicts, in one go: privacy step, reading, rules. The very code of the pull. */
export function readAndCheck(grid: WorkbookGrid, context: CheckContext): CheckedWorkbook {
  return checkWorkbook(readWorkbook(grid, readContext(context)), context);
}

/** The same in the steps of a pull, which stores what passed the privacy step before anything is judged. */
export const judge: Judge = {
  screen(grid, hashKey) {
    const { title, locale, timeZone } = grid;
    return { title, locale, timeZone, tabs: screenWorkbook(grid, hashKey).screened };
  },
  choicesIn: (workbook) => validasiTabs(workbook).flatMap((tab) => validasiAnswers(tab)),
  isRecheckAsked: (workbook) => validasiTabs(workbook).some(isRecheckAsked),
  check: (workbook, context) =>
    checkWorkbook(readScreened(workbook.tabs, workbook.title, readContext(context)), context),
};

function readContext(context: CheckContext) {
  return { ...context, declarations: declarations(context.edition) };
}

function validasiTabs(workbook: ScreenedWorkbook) {
  return workbook.tabs.flatMap((tab) => (tab.kind === 'open' && tab.tab.ours === 'validasi' ? [tab.tab] : []));
}

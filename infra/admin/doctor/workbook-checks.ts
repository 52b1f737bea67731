import type { Source } from '#registry/types.ts';
import { PROBLEM_WORDS } from '../problem-words.ts';
import { accessProblem, type SharedFiles, sharedFiles } from '../registry/shared-files.ts';
import type { Stage } from '../stage.ts';
import { awsFault } from './bootstrap.ts';
import { bad, type Check, good, unsure } from './check.ts';

/** Whether every registered workbook can be read and written, by one listing an account. */
export async function workbookChecks(stage: Stage): Promise<Check[]> {
  let files: SharedFiles;
  try {
    files = await sharedFiles(stage);
  } catch (error) {
    return [
      unsure('workbook', 'all', `could not be listed (${awsFault(error)})`, 'Mend what is said of Google first.'),
    ];
  }
  const sources = (await stage.store.registry.list()).filter(({ mode }) => mode !== 'detached');
  const provinces = await stage.store.registry.provinces();
  const checks = sources.map((source) => sourceCheck(source, files));
  const ofProvinces = provinces.map(({ province, spreadsheetId }) =>
    workbookCheck(`province ${province}`, spreadsheetId, files, true),
  );
  const all = [...checks, ...ofProvinces];
  const fine = all.filter(({ verdict }) => verdict === 'good');
  const others = all.filter(({ verdict }) => verdict !== 'good');
  return [good('workbook', 'all', `${fine.length} of ${all.length} can be read and written as they should`), ...others];
}

function sourceCheck(source: Source, files: SharedFiles): Check {
  return workbookCheck(`${source.id} (${source.mode})`, source.spreadsheetId, files, source.mode === 'active');
}

function workbookCheck(what: string, id: string, files: SharedFiles, isWritten: boolean): Check {
  const problem = accessProblem(id, files);
  if (problem === null) return good('workbook', what, 'can be read and written');
  if (problem !== 'view-only') return bad('workbook', what, problem, sentence(PROBLEM_WORDS[problem]));
  const remedy = 'Ask its owner to make our editor address an Editor of it.';
  if (isWritten) return bad('workbook', what, 'may only be viewed', remedy);
  return unsure('workbook', what, 'may only be viewed; as long as it is only watched that is enough', remedy);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

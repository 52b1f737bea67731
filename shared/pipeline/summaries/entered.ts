import type { EnteredSetting } from '#progress/entered-settings.ts';
import { pengaturanEntries } from '#tabs/people/pengaturan-entries.ts';
import type { SourceRegistry, TabPeeker } from '../ports.ts';

/** More lines than *Pengaturan* has, with those that people put in between. */
const ROWS = 200;

/**
 * What a province typed in *Pengaturan*, by one narrow read. Null when it cannot be told: no workbook, no such tab, not
 * shared, or the quota is spent.
 */
export async function enteredSettings(
  province: string,
  peeker: TabPeeker,
  registry: Pick<SourceRegistry, 'provinces'>,
  lane: string,
): Promise<readonly EnteredSetting[] | null> {
  const workbook = (await registry.provinces()).find((each) => each.province === province);
  if (!workbook) return null;
  const answer = await peeker.peek(lane, workbook.spreadsheetId, 'pengaturan', ROWS);
  return answer.kind === 'seen' && answer.tab ? pengaturanEntries(answer.tab) : null;
}

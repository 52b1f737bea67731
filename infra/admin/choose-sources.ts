import { districtOf, provinceOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { CommandError, type OptionValues, text, texts, UsageError } from './command.ts';
import type { Stage } from './stage.ts';

/** Code of the province that an option names, or undefined where none was given. */
export function provinceOption(values: OptionValues): string | undefined {
  const code = text(values, 'province');
  if (code === undefined || (/^\d{2}$/.test(code) && provinceOf(code))) return code;
  throw new UsageError(`--province takes an official code such as 62, not "${code}".`);
}

/** The sources that a command speaks of: those of the named districts or province, else all that are read. */
export async function chooseSources(values: OptionValues, stage: Stage): Promise<readonly Source[]> {
  const districts = texts(values, 'district');
  const wrong = districts.find((code) => districtOf(code)?.code !== code);
  if (wrong !== undefined) throw new UsageError(`--district takes official codes such as 62.01, not "${wrong}".`);
  const province = provinceOption(values);
  const read = (await stage.store.registry.list()).filter((source) => source.mode !== 'detached');
  const chosen = read.filter(
    ({ district }) =>
      (districts.length === 0 || districts.includes(district)) &&
      (province === undefined || district.startsWith(`${province}.`)),
  );
  if (chosen.length > 0) return chosen;
  throw new CommandError('No workbook is registered for that.');
}

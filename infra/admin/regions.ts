import type { ProvinceData } from '#regions/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';
import { CommandError } from './command.ts';

const files = openRegionFiles();

/** The official villages of a province, from the files that ship with the program. */
export async function loadProvince(code: string): Promise<ProvinceData> {
  const province = files.province(code);
  if (province) return province;
  throw new CommandError(`There is no province ${code}.`);
}

import type { RegistryWriter } from '#pipeline/ports.ts';
import { districtsOf, provinceOf, provinces } from '#regions/list.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import type { NewSource } from '#registry/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';
import { type Control, makeWorkbooks } from './control.ts';
import type { StartOptions } from './options.ts';
import { description, provinceDescription, sampleId } from './samples/describe.ts';
import type { SampleWorkbook } from './samples/types.ts';
import { sampleWorkbooks } from './samples/workbooks.ts';

export const SEED = 'aksi8';

const files = openRegionFiles();

export function chosenProvinces(chosen: StartOptions['provinces']): readonly string[] {
  return chosen === 'all' ? provinces.map(({ code }) => code) : chosen;
}

/** All sample workbooks of a province. Throws RangeError for a code that is none. */
export function samplesOf(province: string): SampleWorkbook[] {
  const data = files.province(province);
  if (!data) throw new RangeError(`There is no province ${province}.`);
  return districtsOf(province).flatMap(({ code }) => sampleWorkbooks(SEED, data, code));
}

function sourceOf(sample: SampleWorkbook): NewSource {
  return {
    spreadsheetId: sampleId(sample.key),
    district: sample.district,
    kecamatan: sample.kecamatan,
    office: sample.office,
    actions: [],
    fiscalYear: sample.fiscalYear,
    lane: DEFAULT_LANE,
    mode: 'active',
    precedence: null,
  };
}

/**
 * Sets up the sample workbooks of a province and registers them. Every part may be repeated: files have ids of their
 * own, and a spreadsheet that is registered keeps its source.
 * @param samples those of the province that are wanted
 */
export async function seedProvince(
  code: string,
  control: Control,
  registry: RegistryWriter,
  progress: (line: string) => void,
  samples: readonly SampleWorkbook[] = samplesOf(code),
): Promise<void> {
  const province = provinceOf(code);
  if (!province) return;
  await makeWorkbooks(control, [provinceDescription(province), ...samples.map(description)]);
  for (const sample of samples) await registry.add(sourceOf(sample));
  await registry.putProvince({ province: code, spreadsheetId: sampleId(`provinsi-${code}`) });
  progress(`${province.name}: ${samples.length} workbooks of ${districtsOf(code).length} districts`);
}

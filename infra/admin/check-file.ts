import { editionOf } from '#actions/declarations.ts';
import type { ActionNumber } from '#actions/types.ts';
import { checkAlone } from '#pipeline/pull/check-with-previous.ts';
import { judge } from '#pipeline/read-and-check.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { districtOf } from '#regions/list.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import { CommandError, UsageError } from './command.ts';
import { FileRefused } from './files/limits.ts';
import { readWorkbookFile } from './files/read-file.ts';
import { identifyDistrict } from './identify-district.ts';
import { loadProvince } from './regions.ts';

export interface WantedCheck {
  /** Official code; undefined where the file itself has to tell. */
  readonly district: string | undefined;
  /** Fiscal year; undefined where the file itself has to tell. */
  readonly year: number | undefined;
  readonly action: ActionNumber | undefined;
}

export interface CheckedFile {
  readonly checked: CheckedWorkbook;
  readonly district: DistrictIndex | null;
  readonly year: number;
}

/** Hashes of a local check are shown to nobody and stored nowhere. */
const HASH_KEY = 'local check, hashes are thrown away';

async function open(file: string): Promise<WorkbookGrid> {
  try {
    return await readWorkbookFile(file);
  } catch (error) {
    if (error instanceof FileRefused) throw new CommandError(error.message);
    if (error instanceof Error && 'code' in error) throw new CommandError(`${file}: cannot be opened (${error.code}).`);
    throw error;
  }
}

/** @throws UsageError where the code is none of a district */
export async function districtByCode(code: string): Promise<DistrictIndex> {
  const region = districtOf(code);
  const index = region ? buildDistrictIndex(await loadProvince(code.slice(0, 2)), region.code) : undefined;
  if (index) return index;
  throw new UsageError(`--district takes an official code such as 62.01, not "${code}".`);
}

function sourceOf(district: DistrictIndex | null, year: number, action: ActionNumber | undefined): Source {
  return {
    id: 'berkas',
    spreadsheetId: 'berkas',
    district: district?.district.code ?? '',
    kecamatan: [],
    office: null,
    actions: action === undefined ? [] : [action],
    fiscalYear: year,
    lane: 'berkas',
    mode: 'watched',
    precedence: null,
  };
}

function checkGrid(
  grid: WorkbookGrid,
  district: DistrictIndex | null,
  year: number,
  action: ActionNumber | undefined,
): Promise<CheckedWorkbook> {
  const edition = editionOf(year);
  const common = {
    source: sourceOf(district, year, action),
    edition,
    district,
    choices: new Map(),
    today: new Date().toISOString().slice(0, 10),
    hashKey: HASH_KEY,
  };
  return checkAlone(judge, judge.screen(grid, HASH_KEY), common);
}

/** The newest year that the tables of a file are about. */
function newestYear(checked: CheckedWorkbook): number | null {
  const years = checked.tables.map(({ table }) => table.fiscalYear);
  return years.length === 0 ? null : Math.max(...years);
}

/** A local file through the very code of a pull. Where nobody names a year, it is judged for the newest one it is about. */
export async function checkFile(file: string, wanted: WantedCheck): Promise<CheckedFile> {
  const grid = await open(file);
  const district =
    wanted.district === undefined ? await identifyDistrict(grid, loadProvince) : await districtByCode(wanted.district);
  const year = wanted.year ?? new Date().getFullYear();
  const checked = await checkGrid(grid, district, year, wanted.action);
  const told = wanted.year === undefined ? newestYear(checked) : null;
  if (told === null || told === year) return { checked, district, year };
  return { checked: await checkGrid(grid, district, told, wanted.action), district, year: told };
}

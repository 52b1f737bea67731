import { declarations } from '#actions/declarations.ts';
import { editionOf } from '#actions/edition.ts';
import type { ActionNumber } from '#actions/types.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { readWorkbook } from '#reading/read-workbook.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { districtOf, fullNameOf } from '#regions/list.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { checkWorkbook } from '#rules/check-workbook.ts';
import { type CheckDocument, checkDocument } from '../check-document.ts';
import { actionOption, type Command, CommandError, text, UsageError, yearOption } from '../command.ts';
import { FileRefused } from '../files/limits.ts';
import { readWorkbookFile } from '../files/read-file.ts';
import { identifyDistrict } from '../identify-district.ts';
import { loadProvince } from '../regions.ts';

interface Wanted {
  readonly district: string | undefined;
  readonly year: number;
  readonly action: ActionNumber | undefined;
  readonly records: boolean;
}

/** Hashes of this command are shown to nobody and stored nowhere. */
const HASH_KEY = 'local check, hashes are thrown away';

/** Stands for a district that could not be identified: no official list, so the rules that need one are left out. */
const NOWHERE: DistrictIndex = {
  district: { code: '', name: '', level: 'kabupaten', kind: 'kabupaten', parent: null },
  kecamatan: [],
  villages: [],
  byCode: new Map(),
  kecamatanByName: new Map(),
  villagesByName: new Map(),
  villagesByKecamatan: new Map(),
};

async function open(file: string): Promise<WorkbookGrid> {
  try {
    return await readWorkbookFile(file);
  } catch (error) {
    if (error instanceof FileRefused) throw new CommandError(error.message);
    if (error instanceof Error && 'code' in error) throw new CommandError(`${file}: cannot be opened (${error.code}).`);
    throw error;
  }
}

async function districtFor(wanted: string | undefined, grid: WorkbookGrid): Promise<DistrictIndex | null> {
  if (wanted === undefined) return identifyDistrict(grid, loadProvince);
  const region = districtOf(wanted);
  const index = region ? buildDistrictIndex(await loadProvince(wanted.slice(0, 2)), region.code) : undefined;
  if (index) return index;
  throw new UsageError(`--district takes an official code such as 62.01, not "${wanted}".`);
}

function sourceOf(district: DistrictIndex | null, { year, action }: Wanted): Source {
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

async function checkFile(file: string, wanted: Wanted): Promise<CheckDocument> {
  const grid = await open(file);
  const district = await districtFor(wanted.district, grid);
  const source = sourceOf(district, wanted);
  const edition = editionOf(wanted.year);
  const common = {
    source,
    edition,
    district,
    declarations: declarations(edition),
    choices: new Map(),
    today: new Date().toISOString().slice(0, 10),
    previous: () => [],
    hashKey: HASH_KEY,
  };
  const rules = district ? CATALOGUE : CATALOGUE.filter((rule) => rule.scope !== 'district');
  const checked = checkWorkbook(readWorkbook(grid, common), { ...common, district: district ?? NOWHERE }, rules);
  const named = district ? { code: district.district.code, name: fullNameOf(district.district) } : null;
  return checkDocument({ file, edition, year: wanted.year, district: named }, checked, wanted.records);
}

function range(rows: readonly number[]): string {
  return rows.length === 0 ? '–' : rows.length === 1 ? `${rows[0]}` : `${rows[0]}–${rows.at(-1)}`;
}

function described(document: CheckDocument): string {
  const lines = [`${document.file}: ${document.receipt} (${document.district?.name ?? 'district not identified'})`];
  for (const tab of document.tabs) {
    if (tab.withheld) {
      const rows = tab.rowsRead === 0 ? '' : ` in rows ${tab.firstDataRow}–${tab.lastDataRow}`;
      lines.push(`  ${tab.title}: withheld, it lists single residents${rows}`);
      continue;
    }
    const what =
      tab.action === null ? 'no action recognised' : `Aksi ${tab.action}${tab.period ? `, ${tab.period}` : ''}`;
    lines.push(
      `  ${tab.title}: ${what}; header ${range(tab.headerRows)}, data ${tab.firstDataRow ?? '–'}–${tab.lastDataRow ?? '–'}, ${tab.rowsAccepted} of ${tab.rowsRead} rows accepted`,
    );
  }
  for (const finding of document.findings) {
    const where = [finding.tab, finding.cell].filter((part) => part !== null).join('!');
    lines.push(`  ${finding.severity.padEnd(7)} ${where}  ${finding.message} ${finding.hint} [${finding.rule}]`);
  }
  return lines.join('\n');
}

export const check: Command = {
  name: 'check',
  usage: 'check FILE… [--district CODE] [--year N] [--action N] [--records]',
  summary: 'reads a local .xlsx or .csv as a pull would and prints what was located and found',
  options: {
    district: { type: 'string' },
    year: { type: 'string' },
    action: { type: 'string' },
    records: { type: 'boolean' },
  },
  async run({ positionals, values }) {
    if (positionals.length === 0) throw new UsageError('Give at least one file.');
    const wanted = {
      district: text(values, 'district'),
      year: yearOption(values),
      action: actionOption(values),
      records: values.records === true,
    };
    const documents: CheckDocument[] = [];
    for (const file of positionals) documents.push(await checkFile(file, wanted));
    return { json: documents.length === 1 ? documents[0] : documents, text: documents.map(described).join('\n') };
  },
};

import { editionOf } from '#actions/edition.ts';
import { WORKBOOK_FIELDS, workbookGrid } from '#google/grid.ts';
import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { description } from '#local/samples/describe.ts';
import { drawnPlan } from '#local/samples/drawn-plan.ts';
import { PLANS, type Plan } from '#local/samples/plans.ts';
import type { SampleWorkbook } from '#local/samples/types.ts';
import { SEED, samplesOf } from '#local/seed.ts';
import { readAndCheck } from '#pipeline/read-and-check.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';
import { Accounts } from '#sheets-server/accounts.ts';
import { createDescribed } from '#sheets-server/control/workbook.ts';
import { sheetsMask } from '#sheets-server/schema/check-mask.ts';
import { calculatorOf } from '#sheets-server/sheets/calculators.ts';
import { spreadsheetJson } from '#sheets-server/sheets/resource.ts';
import { Store } from '#sheets-server/store/store.ts';

/** The day on which the sample round takes place: a clock of its own, so that every run gives the same findings. */
const TODAY = '2026-09-07';
const NOW = Date.parse(`${TODAY}T03:00:00Z`);
const files = openRegionFiles();

export interface ReadSample {
  readonly sample: SampleWorkbook;
  readonly plan: Plan;
  readonly checked: CheckedWorkbook;
}

/** A sample as a pull gets it: set up, calculated and shown by the Sheets server, without HTTP between. */
export function gridOf(sample: SampleWorkbook): WorkbookGrid {
  const context = { store: new Store(null), accounts: new Accounts([{ email: DISTRICTS }]), clock: () => NOW };
  const described = { ...description(sample), shares: [] };
  const { entry, workbook } = createDescribed(context, JSON.parse(JSON.stringify(described)));
  if (!workbook) throw new RangeError(`${sample.key} is no spreadsheet`);
  const answer = spreadsheetJson({
    file: { entry, workbook },
    calculator: calculatorOf(workbook, NOW),
    email: ROBOT,
    mask: sheetsMask(WORKBOOK_FIELDS, 'Spreadsheet'),
    ranges: null,
    gridData: true,
  });
  return workbookGrid(answer);
}

function checkSample(sample: SampleWorkbook): CheckedWorkbook {
  const province = files.province(sample.district.slice(0, 2));
  const district = province && buildDistrictIndex(province, sample.district);
  if (!district) throw new RangeError(`no district ${sample.district}`);
  return readAndCheck(gridOf(sample), {
    source: {
      id: sample.key,
      spreadsheetId: sample.key,
      district: sample.district,
      kecamatan: sample.kecamatan,
      office: sample.office,
      actions: [],
      fiscalYear: sample.fiscalYear,
      lane: 'contoh',
      mode: 'active',
      precedence: null,
    },
    edition: editionOf(sample.fiscalYear),
    district,
    choices: new Map(),
    today: TODAY,
    previous: () => [],
    hashKey: 'kunci contoh',
  });
}

/** The sample workbooks of some provinces, read and judged; an uploaded .xlsx that was never converted has no cells. */
export function* readSamples(provinces: readonly string[]): Generator<ReadSample> {
  for (const sample of provinces.flatMap(samplesOf)) {
    if (sample.officeFile) continue;
    const plan = PLANS[sample.district] ?? drawnPlan(SEED, sample.district);
    yield { sample, plan, checked: checkSample(sample) };
  }
}

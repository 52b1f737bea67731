import type { ProvinceData } from '#regions/types.ts';
import { sheetsOf, YEAR } from './district-sheets.ts';
import { drawnPlan } from './drawn-plan.ts';
import { PLANS, type Plan } from './plans.ts';
import { type District, districtOf } from './sample-district.ts';
import type { SampleWorkbook } from './types.ts';

function workbookOf(
  district: District,
  plan: Plan,
  seed: string,
  part: { code: string; name: string } | null,
): SampleWorkbook {
  const rows = part ? district.rows.filter((row) => row.kecamatan === part.name) : district.rows;
  const sheets = sheetsOf({ ...district, rows, kecamatan: part ? [part] : district.kecamatan }, plan, seed);
  const where = part ? `Kec. ${part.name}` : `${district.kind === 'kota' ? 'Kota' : 'Kab.'} ${district.name}`;
  return {
    key: part ? part.code : district.code,
    title: `Stunting ${where} ${YEAR}`,
    locale: plan.style.locale,
    timeZone: district.code.startsWith('62') || district.code.startsWith('34') ? 'Asia/Jakarta' : 'Asia/Makassar',
    district: district.code,
    kecamatan: part ? [part.code] : [],
    office: part ? `Kecamatan ${part.name}` : 'Bappeda',
    fiscalYear: YEAR,
    sharing: plan.access === 'viewer' || plan.access === 'none' ? plan.access : 'editor',
    trashed: plan.access === 'trashed',
    officeFile: plan.access === 'officeFile',
    tabs: sheets.map((sheet) => sheet.done()),
    injected: sheets.flatMap((sheet) => sheet.injected),
  };
}

/** The sample workbooks of one district. The same seed gives the same workbooks, cell by cell. */
export function sampleWorkbooks(seed: string, province: ProvinceData, district: string): SampleWorkbook[] {
  const plan = PLANS[district] ?? drawnPlan(seed, district);
  const facts = districtOf(province, district, seed);
  if (plan.workbooks === 'one') return [workbookOf(facts, plan, seed, null)];
  return facts.kecamatan.map((part) => workbookOf(facts, plan, seed, part));
}

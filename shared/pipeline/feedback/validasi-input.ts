import { FIXED_SHOWN_MS } from '#ledger/ageing.ts';
import type { Report } from '#ledger/types.ts';
import { fullNameOf, timeZoneOf } from '#regions/list.ts';
import type { DistrictIndex, Region } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import type { AcceptedTable } from '#tabs/siap-salin-input.ts';
import type { ValidasiInput } from '#tabs/validasi-input.ts';
import type { WorkbookState } from '../state.ts';
import { nextDeadline } from './deadline.ts';

/** What *Validasi* shows of the state as it is now. */
export function validasiInput(
  source: Source,
  state: WorkbookState,
  report: Report,
  district: DistrictIndex,
  choices: Choices,
  tables: readonly AcceptedTable[],
  now: number,
): ValidasiInput {
  const names = Object.fromEntries(district.kecamatan.map(({ code, name }) => [code, name]));
  return {
    source: {
      id: source.id,
      office: source.office,
      fiscalYear: source.fiscalYear,
      kecamatan: source.kecamatan.map((code) => names[code] ?? code),
    },
    districtName: fullNameOf(district.district),
    receipt: report.receipt,
    readAt: state.readAt ?? new Date(now).toISOString(),
    timeZone: timeZoneOf(source.district),
    workbookTimeZone: report.workbookTimeZone,
    tabs: report.tabs,
    changes: report.changes,
    findings: report.findings,
    fixed: report.fixed.filter(({ fixedAt }) => now - Date.parse(fixedAt) <= FIXED_SHOWN_MS),
    kecamatanNames: names,
    choices,
    mapping: report.mapping,
    accepted: { villages: villagesOf(source, district), kecamatanNames: names, tables },
    standing: report.ourTabs,
    problem: state.problem?.kind ?? (state.marksRefused ? 'marks-refused' : null),
    deadline: nextDeadline(source, report, now),
  };
}

/** The villages that the workbook answers for, in official order. */
function villagesOf({ kecamatan }: Source, { villages }: DistrictIndex): readonly Region[] {
  const own = kecamatan.length === 0 ? villages : villages.filter(({ parent }) => kecamatan.includes(parent ?? ''));
  return own.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

import type { Finding, Place, Sentence, Severity } from '#findings/types.ts';
import type { OpenFinding } from '#ledger/types.ts';
import type { TakenTable, ValidasiInput } from '#tabs/validasi-input.ts';

export const taken: TakenTable = {
  action: 7,
  actionName: 'Pengukuran dan publikasi stunting',
  level: 'desa',
  fiscalYear: 2026,
  period: '2026-02',
  headerRows: [4, 5],
  rowsRead: 120,
  rowsAccepted: 118,
  rowsExpected: 139,
  held: null,
};

export const base: ValidasiInput = {
  source: { id: '6208-1', office: 'Dinas Kesehatan', fiscalYear: 2026, kecamatan: [] },
  districtName: 'Kabupaten Seruyan',
  receipt: 'Diterima',
  readAt: '2026-11-20T08:10:00.000Z',
  timeZone: 'Asia/Jakarta',
  workbookTimeZone: 'Asia/Jakarta',
  tabs: [{ tabId: 11, title: 'Aksi 7', fate: { kind: 'taken', tables: [{ ...taken, rowsAccepted: 120 }] } }],
  changes: null,
  findings: [],
  fixed: [],
  kecamatanNames: { '62.08.01': 'Seruyan Hilir', '62.08.02': 'Hanau' },
  choices: new Map(),
  problem: null,
  deadline: null,
};

const nowhere: Place = {
  tabId: 11,
  tab: 'Aksi 7',
  cell: 'D12',
  range: null,
  action: 7,
  table: '7|2026|2026-02|desa',
  rowKey: null,
  rowLabel: null,
  field: 'ditimbang',
  fieldLabel: 'Jumlah ditimbang',
  kecamatan: '62.08.01',
};

export function finding(severity: Severity, shown: string, place: Partial<Place> = {}): Finding {
  return {
    rule: 'not-a-number',
    severity,
    source: '6208-1',
    place: { ...nowhere, ...place },
    refuses: severity === 'error' ? 'value' : 'nothing',
    data: { shown },
    count: 1,
  };
}

export function open(identity: string, what: Finding, since = '2026-11-18T02:00:00.000Z'): OpenFinding {
  return { identity, finding: what, since };
}

/** Words of the test's own, so that a new wording does not change what is said about the layout. */
export function say({ data, place }: Finding): Sentence {
  const shown = 'shown' in data ? data.shown : '';
  return { message: `“${shown}” bukan angka (${place.cell ?? ''})`, why: '', hint: 'Isi dengan angka saja.' };
}

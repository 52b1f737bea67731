import type { Finding, Sentence } from '#findings/types.ts';
import type { ProvinceInput } from '#progress/input.ts';
import {
  district,
  finding,
  input,
  measured,
  type Row,
  regulation,
  sourceInput,
  table,
  VILLAGES,
} from '../../progress/builders.ts';

export const say = ({ rule }: Finding): Sentence => ({ message: `Masalah ${rule}.`, why: '', hint: 'Ketik angka.' });

const all = VILLAGES.map((village) => measured(village));
const PLAN: Row = {
  region: null,
  key: 'PMT',
  values: { sub_kegiatan: 'PMT', pagu: 1_500_000, realisasi: 750_000, sumber_dana: 'DAU', opd_pj: 'Dinas Kesehatan' },
};

function allWell(): ProvinceInput {
  const tables = [
    table(all),
    table([regulation()], { action: 4, level: 'kabupaten', period: '2026' }),
    table([PLAN], { action: 2, level: 'kabupaten', period: '2026' }),
  ];
  return input([district(tables)]);
}

function manyErrors(): ProvinceInput {
  const one = finding('error', 7);
  const errors = Array.from({ length: 5 }, (_, at) => ({
    ...one,
    open: { ...one.open, identity: `salah-${at}`, since: `2026-11-1${at}T03:00:00.000Z` },
  }));
  const findings = [...errors, finding('warning', 7), finding('warning', 4, 'sudah benar')];
  return input([district([table(all.slice(0, 3))], [sourceInput({ findings }, 'Diterima sebagian')])]);
}

function nothingReadable(): ProvinceInput {
  const problem = { kind: 'not-shared', since: '2026-11-18T02:00:00.000Z' } as const;
  const unread = sourceInput({ dataHash: null, readAt: null, problem }, 'Belum terbaca');
  return input([district([], [unread]), district([], [], '62.71')]);
}

/** A district, kecamatan and office of names that mean something to spreadsheets, scripts and format strings. */
function oddNames(): ProvinceInput {
  const findings = [finding('error', 7)];
  const odd = district(
    [table(all.slice(0, 5)), table([PLAN], { action: 2, level: 'kabupaten', period: '2026' })],
    [sourceInput({ office: 'Dinas \'Kesehatan\' & "KB"; 1/2', findings })],
  );
  const frame = { ...odd.frame, name: "Pa'kue – Ba|ru, S.P. (Lama) 100%" };
  return input([{ ...odd, frame }]);
}

export const SITUATIONS: readonly (readonly [string, () => ProvinceInput])[] = [
  ['all well', allWell],
  ['many errors', manyErrors],
  ['nothing readable', nothingReadable],
  ['odd names', oddNames],
];

export const HOSTILE: readonly string[] = [
  '=HYPERLINK("https://example.invalid";"klik")',
  '+1+1',
  '-2',
  '@SUM(A1:A9)',
  '=cmd|calc!A0',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '\u0000\u0007\u001b[31m',
  '\u202Egnitset\u202C',
  '\uD800',
  'a\r\nb\tc',
  '__proto__',
  'constructor',
  '$'.concat('{7*7} {{7*7}} %s'),
  'x'.repeat(50_000),
];

/** Foreign words wherever a district's people or a province's can type any. */
export function hostileInput(words: string): ProvinceInput {
  const one = finding('error', 7, words);
  const place = { ...one.open.finding.place, tab: words, rowLabel: words, fieldLabel: words };
  const open = { ...one.open, finding: { ...one.open.finding, place, data: { shown: words } } as Finding };
  const answered = { open, answer: { value: words, reason: words } };
  const plan: Row = { region: null, key: words, values: { ...PLAN.values, sumber_dana: words, opd_pj: words } };
  const conflict = { key: words, label: words, field: 'diukur', values: [{ source: '6201-1', value: words }] };
  const held = { ...table(all), conflicts: [conflict] };
  const tables = [held, table([plan], { action: 2, level: 'kabupaten', period: '2026' })];
  const entered = ['atur|ambang|measuredShare', 'atur|tenggat|2026|3'].map((key) => ({
    key,
    value: words.slice(0, 200),
    standing: words.slice(0, 200),
    source: words.slice(0, 200),
  }));
  return input([district(tables, [sourceInput({ office: words, findings: [answered] })])], { entered });
}

import { PLAIN, type Style } from './style.ts';

/** What a district hands in, and what is odd about it. */
export interface Plan {
  readonly style: Style;
  /** How Aksi 1 is kept: in full (29 triples), in short, or not at all. */
  readonly analysis: 'full' | 'short' | 'none';
  readonly measurement: 'oneMonth' | 'twoTabs' | 'stacked' | 'none';
  readonly regulation: boolean;
  readonly others: readonly (2 | 3 | 5 | 6 | 8)[];
  readonly mistakes: boolean;
  readonly children: boolean;
  readonly access: 'editor' | 'viewer' | 'none' | 'trashed' | 'officeFile';
  readonly workbooks: 'one' | 'onePerKecamatan';
  readonly empty: boolean;
}

const USUAL: Plan = {
  style: PLAIN,
  analysis: 'short',
  measurement: 'oneMonth',
  regulation: true,
  others: [],
  mistakes: false,
  children: false,
  access: 'editor',
  workbooks: 'one',
  empty: false,
};

const plan = (change: Partial<Plan>, style: Partial<Style>): Plan => ({
  ...USUAL,
  ...change,
  style: { ...PLAIN, ...style },
});

/** Kalimantan Tengah and DI Yogyakarta: nineteen districts, nineteen ways. */
export const PLANS: Readonly<Record<string, Plan>> = {
  '62.01': plan(
    { analysis: 'full', others: [2, 3] },
    {
      titleLines: 3,
      kecamatan: 'merged',
      groups: 'threeRows',
      numbering: 'formula',
      total: 'labelled',
      footer: 'signature',
      headers: 2,
    },
  ),
  '62.02': plan(
    { measurement: 'twoTabs', others: [5] },
    {
      titleLines: 2,
      identityLines: true,
      kecamatan: 'groupRow',
      total: 'subtotals',
      no: 'perKecamatan',
      percent: 'fraction',
      headers: 0,
      extras: ['petunjuk'],
    },
  ),
  '62.03': plan(
    { mistakes: true, others: [8] },
    { titleLines: 1, code: 'dotted', total: 'labelled', percent: 'text', headers: 1, name: 'upper', footer: 'source' },
  ),
  '62.04': plan(
    { analysis: 'full', measurement: 'none' },
    {
      groups: 'merged',
      code: 'plain',
      no: 'none',
      numbering: 'parens',
      percent: 'fraction',
      headers: 3,
      extras: ['hidden'],
    },
  ),
  '62.05': plan(
    { mistakes: true, regulation: false },
    {
      titleLines: 4,
      kecamatan: 'tabEach',
      blankFirstColumn: true,
      total: 'unlabelled',
      zero: '-',
      headers: 0,
      footer: 'signature',
    },
  ),
  '62.06': plan(
    { workbooks: 'onePerKecamatan', analysis: 'none', regulation: false },
    { titleLines: 2, identityLines: true, percent: 'none', headers: 1, name: 'prefixed' },
  ),
  '62.07': plan({ access: 'none' }, { titleLines: 1, headers: 2 }),
  '62.08': plan(
    { access: 'viewer', others: [6] },
    {
      puskesmas: true,
      kecamatan: 'merged',
      numbering: 'plain',
      total: 'labelled',
      headers: 2,
      name: 'prefixedShort',
      dottedText: true,
    },
  ),
  '62.09': plan({ access: 'trashed' }, { headers: 3 }),
  '62.10': plan({ access: 'officeFile' }, { headers: 0, titleLines: 1 }),
  '62.11': plan({ empty: true }, { extras: ['kosong'] }),
  '62.12': plan(
    { children: true },
    { titleLines: 2, kecamatan: 'repeat', groups: 'merged', total: 'labelled', headers: 3, extras: ['kosong'] },
  ),
  '62.13': plan(
    { measurement: 'stacked', others: [2] },
    {
      titleLines: 1,
      groups: 'merged',
      zero: 'nihil',
      percent: 'points',
      headers: 2,
      name: 'upper',
      blankFirstRow: true,
    },
  ),
  '62.71': plan(
    { others: [3, 6] },
    {
      locale: 'en_US',
      puskesmas: true,
      code: 'dotted',
      percent: 'fraction',
      headers: 0,
      name: 'prefixedShort',
      numbering: 'parens',
    },
  ),
  '34.01': plan(
    { analysis: 'full', measurement: 'twoTabs', others: [2, 3, 5, 6, 8] },
    {
      titleLines: 3,
      identityLines: true,
      kecamatan: 'groupRow',
      groups: 'merged',
      total: 'labelled',
      percent: 'points',
      headers: 0,
      footer: 'signature',
      extras: ['petunjuk', 'hidden'],
    },
  ),
  '34.02': plan(
    { measurement: 'stacked' },
    {
      blankFirstRow: true,
      blankFirstColumn: true,
      puskesmas: true,
      total: 'subtotals',
      kecamatan: 'merged',
      headers: 3,
      dottedText: true,
      percent: 'text',
    },
  ),
  '34.03': plan(
    { mistakes: true, analysis: 'full' },
    {
      titleLines: 4,
      groups: 'threeRows',
      numbering: 'plain',
      code: 'plain',
      name: 'upper',
      percent: 'fraction',
      headers: 1,
      footer: 'source',
    },
  ),
  '34.04': plan(
    { others: [2, 8] },
    {
      locale: 'en_US',
      titleLines: 1,
      kecamatan: 'repeat',
      total: 'unlabelled',
      no: 'perKecamatan',
      numbering: 'formula',
      headers: 2,
      groups: 'merged',
    },
  ),
  '34.71': plan(
    { others: [3] },
    {
      identityLines: true,
      titleLines: 2,
      kecamatan: 'merged',
      percent: 'points',
      headers: 1,
      name: 'prefixed',
      zero: '-',
      numbering: 'parens',
      total: 'labelled',
    },
  ),
};

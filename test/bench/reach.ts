import { textTable } from './support/table.ts';

type Figures = Readonly<Record<string, number>>;

interface Aim {
  readonly what: string;
  /** Key of the document. */
  readonly key: string;
  readonly aim: string;
  readonly measured: (figures: Figures) => string;
  readonly isReached: (figures: Figures) => boolean;
}

const of = (figures: Figures, name: string): number => figures[name] ?? Number.NaN;
const show = (figures: Figures, name: string, digits = 2) => of(figures, name).toFixed(digits);

function pullAim(what: string, key: string): Aim {
  return {
    what,
    key,
    aim: '≤ 1.10 × the quota’s bound, no 429',
    measured: (all) =>
      `${show(all, 'ratio', 3)} (${show(all, 'seconds', 0)} s), ${all.tooManyRequests} × 429, CPU share ${show(all, 'cpuShare')}`,
    isReached: (all) => of(all, 'ratio') <= 1.1 && all.tooManyRequests === 0,
  };
}

const AIMS: readonly Aim[] = [
  {
    what: 'read and check, 20 columns',
    key: 'readAndCheck',
    aim: '≥ 1 M cells/s, ≤ 5 × ajv’s time, ahead of tableschema',
    measured: (all) =>
      `${(of(all, 'cellsPerSecond') / 1e6).toFixed(2)} M cells/s, ${(of(all, 'ajvRowsPerSecond') / of(all, 'rowsPerSecond')).toFixed(1)} × ajv, ${(of(all, 'rowsPerSecond') / of(all, 'tableschemaRowsPerSecond')).toFixed(0)} × as fast as tableschema`,
    isReached: (all) =>
      of(all, 'cellsPerSecond') >= 1e6 &&
      of(all, 'ajvRowsPerSecond') <= 5 * of(all, 'rowsPerSecond') &&
      of(all, 'rowsPerSecond') > of(all, 'tableschemaRowsPerSecond'),
  },
  {
    what: 'largest district, 852 villages × 120 columns',
    key: 'largestDistrict',
    aim: '≤ 256 MB resident, ≤ 3 CPU s',
    measured: (all) => `${show(all, 'residentMb', 0)} MB, ${show(all, 'cpuSeconds')} CPU s`,
    isReached: (all) => of(all, 'residentMb') <= 256 && of(all, 'cpuSeconds') <= 3,
  },
  {
    what: 'cold start of a function that talks to Google',
    key: 'coldStart',
    aim: 'bundle ≤ 1 MB, ≤ 0.25 of the whole library',
    measured: (all) => `${show(all, 'bundleKb', 0)} KB, ${show(all, 'ms', 0)} ms, ${show(all, 'ratio')}`,
    isReached: (all) => of(all, 'bundleKb') <= 1024 && of(all, 'ratio') <= 0.25,
  },
  pullAim('national pull, thin workbooks that changed', 'nationalPull'),
  pullAim('the same, all new', 'nationalPullNew'),
  pullAim('the same, all new, of real sizes', 'nationalPullReal'),
  {
    what: 'quiet scan',
    key: 'quietScan',
    aim: 'one Drive call a page, nothing else',
    measured: (all) =>
      `${all.driveCalls} Drive calls, ${all.sheetsReads} reads, ${all.recordWrites} records for ${all.workbooks} workbooks`,
    isReached: (all) =>
      of(all, 'driveCalls') <= Math.ceil(of(all, 'workbooks') / 1000) &&
      all.sheetsReads === 0 &&
      all.recordWrites === 0,
  },
  {
    what: 'edit → answer',
    key: 'answer',
    aim: '≤ 90 s after a tick, ≤ 2 min after the sheet is quiet',
    measured: (all) => `${show(all, 'tickSeconds', 0)} s, ${show(all, 'quietSeconds', 0)} s`,
    isReached: (all) => of(all, 'tickSeconds') <= 90 && of(all, 'quietSeconds') <= 120,
  },
  {
    what: 'month of the whole country',
    key: 'cost',
    aim: '≤ US$ 5',
    measured: (all) => `US$ ${show(all, 'monthUsd')}`,
    isReached: (all) => of(all, 'monthUsd') <= 5,
  },
];

/** What was measured beside what is to be reached; empty when nothing of it was measured. */
export function reachTable(results: Readonly<Record<string, unknown>>): string {
  const measured = AIMS.flatMap(({ what, key, aim, ...aimed }) => {
    const figures = results[key] as Figures | undefined;
    return figures ? [[what, aim, aimed.measured(figures), aimed.isReached(figures) ? 'reached' : 'MISSED']] : [];
  });
  return measured.length === 0 ? '' : textTable([['what', 'to reach', 'measured', ''], ...measured]);
}

import { angka } from '#findings/sentences/id/format.ts';
import type { Finding, Sentence, Severity } from '#findings/types.ts';
import type { OpenFinding } from '#ledger/types.ts';
import type { Choice } from '#registry/types.ts';
import { BLANK, link, number, row, text } from '../cells.ts';
import { serialDay } from '../dates.ts';
import type { TabCell, TabRow } from '../model.ts';
import { answerKey, findingRowKey, type ValidasiInput } from '../validasi-input.ts';
import { causeOf, countOf, type FindingGroup, groupFindings } from './grouping.ts';
import { ANSWER_HEADS, ANSWERS, SEVERITIES, SEVERITY_WORDS } from './words.ts';

export type Say = (finding: Finding) => Sentence;

/** Lines of one cause under one heading; the heading tells how many there are in truth. */
const MAXIMUM_PER_CAUSE = 30;
/** Lines in all: a list that nobody can scroll through on a phone helps nobody. */
const MAXIMUM_LINES = 600;

const HEADS = ['Temuan', 'Sel', 'Yang perlu dilakukan', 'Sejak', ...ANSWER_HEADS, 'Kode'];

export function findingRows(input: ValidasiInput, say: Say): readonly TabRow[] {
  const { findings } = input;
  if (findings.length === 0) return allWell(input);
  const budget = { lines: MAXIMUM_LINES };
  return [
    row('findings', text(`Temuan: ${tally(findings)}`, 'title')),
    row('legend', text(LEGEND, 'muted')),
    row('findings-head', ...HEADS.map((head) => text(head, 'header'))),
    ...groupFindings(findings).flatMap((group) => groupRows(group, input, say, budget)),
    ...beyond(findings, budget),
  ];
}

/** Printed in grey, a colour says nothing: each cell has its sign. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✕ ', warning: '! ', info: '' };

const LEGEND = '✕ harus diperbaiki · ! mohon diperiksa · tanpa tanda: untuk diketahui.';

/** An empty list is good news, and says so; but only where something was there to be checked. */
function allWell({ tabs, receipt }: ValidasiInput): TabRow[] {
  const read = tabs.some(({ fate }) => fate.kind === 'taken');
  if (!read || receipt === 'Belum diisi')
    return [row('findings', text('Belum ada isi yang bisa diperiksa.', 'subtitle'))];
  return [
    row('findings', text('Tidak ada temuan', 'subtitle')),
    row('well', text('Semua isi yang terbaca sudah diperiksa dan diterima. Terima kasih.', 'good')),
  ];
}

/** `3 harus diperbaiki, 2 mohon diperiksa` */
export function tally(findings: readonly OpenFinding[]): string {
  return SEVERITIES.map((severity): [number, Severity] => [countOf(findings, severity), severity])
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${angka(count)} ${SEVERITY_WORDS[severity]}`)
    .join(', ');
}

interface Budget {
  lines: number;
}

function groupRows(group: FindingGroup, input: ValidasiInput, say: Say, budget: Budget): TabRow[] {
  if (budget.lines <= 0) return [];
  const key = group.kecamatan ?? 'semua';
  return [
    row(`group:${key}`, text(`${heading(group.kecamatan, input)} – ${tally(group.findings)}`, 'subtitle')),
    ...[...Map.groupBy(group.findings, causeOf)].flatMap(([cause, members]) =>
      causeRows(`more:${key}:${cause}`, members, input, say, budget),
    ),
  ];
}

function heading(kecamatan: string | null, { kecamatanNames }: ValidasiInput): string {
  if (kecamatan === null) return 'Buku kerja secara umum';
  return `Kecamatan ${kecamatanNames[kecamatan] ?? kecamatan}`;
}

function causeRows(
  moreKey: string,
  members: readonly OpenFinding[],
  input: ValidasiInput,
  say: Say,
  budget: Budget,
): TabRow[] {
  const shown = members.slice(0, Math.max(0, Math.min(MAXIMUM_PER_CAUSE, budget.lines)));
  budget.lines -= shown.length;
  const rows = shown.map((open) => findingRow(open, input, say));
  const rest = members.length - shown.length;
  if (rest === 0 || shown.length === 0) return rows;
  return [...rows, row(moreKey, text(`… dan ${angka(rest)} lagi dengan sebab yang sama.`, 'muted'))];
}

/** Where the list ends before the findings do. */
function beyond(findings: readonly OpenFinding[], budget: Budget): TabRow[] {
  if (budget.lines > 0) return [];
  const words = `Yang ditampilkan paling banyak ${angka(MAXIMUM_LINES)} temuan; seluruhnya ada ${angka(findings.length)}. Sisanya muncul setelah yang di atas diperbaiki.`;
  return [row('beyond', text(words, 'attention'))];
}

const STYLES = { error: 'bad', warning: 'attention', info: 'text' } as const;

function findingRow(open: OpenFinding, input: ValidasiInput, say: Say): TabRow {
  const { finding, since } = open;
  const sentence = say(finding);
  const answer = finding.severity === 'warning' ? input.choices.get(answerKey(open)) : undefined;
  const explained = answer?.value === 'sudah benar' ? answer : null;
  return row(
    findingRowKey(open),
    text(explained ? `Dijelaskan: ${sentence.message}` : sentence.message, explained ? 'muted' : 'text'),
    cellLink(finding, severalTabs(input)),
    text(explained ? afterAnswer(explained) : remedy(sentence), explained ? 'muted' : 'text'),
    number(serialDay(since, input.timeZone), 'date'),
    ...answerCells(finding.severity),
    text(finding.rule, 'muted'),
  );
}

function remedy({ why, hint }: Sentence): string {
  return why === '' ? hint : `${hint}\n${why}`;
}

function afterAnswer({ reason }: Choice): string {
  if (reason === null) return 'Mohon tuliskan alasan singkat di kolom Alasan tanggapan.';
  return 'Tidak perlu apa-apa lagi selama angkanya tidak berubah.';
}

/** The cell, and on which tab where there are several. */
function cellLink({ place, severity }: Finding, several: boolean): TabCell {
  const { tabId, tab, cell } = place;
  const target = place.range ?? cell;
  const style = STYLES[severity];
  const named = [target, several || target === null ? tab : null].filter((word) => word !== null).join('\n');
  const words = `${SIGNS[severity]}${named || (tabId === null ? '–' : 'tab')}`;
  if (tabId === null) return text(words, style);
  return { ...link(words, { kind: 'cell', tabId, cell: target ?? 'A1' }), style };
}

function severalTabs({ tabs }: ValidasiInput): boolean {
  return tabs.filter(({ fate }) => fate.kind !== 'empty' && fate.kind !== 'no-table').length > 1;
}

/** Warnings can be answered; an error cannot be explained away. */
function answerCells(severity: Severity): readonly TabCell[] {
  if (severity !== 'warning') return [BLANK, BLANK];
  const answer: TabCell = { value: { kind: 'blank' }, style: 'people', choices: ANSWERS };
  return [answer, { value: { kind: 'blank' }, style: 'people' }];
}

import { quote } from '#findings/sentences/quote.ts';
import type { Severity } from '#findings/types.ts';
import { periodInWords } from '#tabs/dates.ts';
import { LEVEL_WORDS, SEVERITIES, SEVERITY_WORDS } from '#tabs/validasi/words.ts';
import type { CheckDocument, CheckedTab, TellableFinding } from './check-document.ts';

const WIDTH = 100;

/** A file's check as the office that made the file would read it: what it is, what was read, what is to be done. */
export function checkText(document: CheckDocument): string {
  const { file, district, year, receipt, tabs, findings } = document;
  const whose =
    district === null ? 'kabupaten/kota belum dikenali (pakai --district KODE)' : `${district.name} (${district.code})`;
  return [
    ...wrapped(`${file}: ${receipt}`, ''),
    ...wrapped(`${whose}, tahun ${year}`, '  '),
    ...tabs.flatMap((tab) => wrapped(tabLine(tab), '  ', '    ')),
    ...SEVERITIES.flatMap((severity) => section(severity, findings)),
    '',
  ].join('\n');
}

function tabLine(tab: CheckedTab): string {
  const title = `Tab ${quote(tab.title)}`;
  const rows =
    tab.firstDataRow === null ? '' : ` data baris ${range([tab.firstDataRow, tab.lastDataRow ?? tab.firstDataRow])}`;
  if (tab.withheld) return `${title}: berisi data perorangan,${rows === '' ? '' : `${rows},`} tidak dibaca`;
  if (rows === '') return `${title}: tidak ada tabel laporan`;
  const what = tab.action === null ? 'belum dikenali untuk aksi yang mana' : actionWords(tab);
  const accepted = tab.action === null ? '' : `, ${tab.rowsAccepted} dari ${tab.rowsRead} baris diterima`;
  return `${title}: ${what}; judul kolom baris ${range(tab.headerRows)},${rows}${accepted}`;
}

function actionWords({ action, level, period }: CheckedTab): string {
  const about = [
    `Aksi ${action}`,
    ...(level === null ? [] : [LEVEL_WORDS[level]]),
    ...(period === null ? [] : [periodInWords(period)]),
  ];
  return about.join(', ');
}

function range(rows: readonly number[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === last ? `${first ?? '–'}` : `${first}–${last}`;
}

function section(severity: Severity, findings: readonly TellableFinding[]): string[] {
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const [first = '', ...rest] = SEVERITY_WORDS[severity];
  return ['', `  ${first.toUpperCase()}${rest.join('')}: ${own.length}`, ...own.flatMap(told)];
}

/** The message first, what to do, then where it is and the rule's id. */
function told({ message, hint, tab, cell, rule }: TellableFinding): string[] {
  const where = [tab, cell].filter((part) => part !== null).join('!');
  return [
    ...wrapped(message, '  • ', '    '),
    ...(hint === '' ? [] : wrapped(hint, '    ')),
    ...wrapped(where === '' ? `[${rule}]` : `${where}  [${rule}]`, '    '),
  ];
}

/** Lines of at most 100 columns; control characters of a foreign text would move the cursor. */
function wrapped(text: string, first: string, others: string = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const word of text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').split(' ')) {
    if (!isFresh && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = others + word;
      continue;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line];
}

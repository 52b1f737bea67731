import { editionOf } from '#actions/edition.ts';
import { fullNameOf } from '#regions/list.ts';
import { type CheckDocument, checkDocument } from '../check-document.ts';
import { checkFile, type WantedCheck } from '../check-file.ts';
import { actionOption, type Command, text, UsageError, yearOption } from '../command.ts';

interface Wanted extends WantedCheck {
  readonly records: boolean;
}

async function documentOf(file: string, wanted: Wanted): Promise<CheckDocument> {
  const { checked, district } = await checkFile(file, wanted);
  const named = district ? { code: district.district.code, name: fullNameOf(district.district) } : null;
  const { year } = wanted;
  return checkDocument({ file, edition: editionOf(year), year, district: named }, checked, wanted.records);
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
    for (const file of positionals) documents.push(await documentOf(file, wanted));
    return { json: documents.length === 1 ? documents[0] : documents, text: documents.map(described).join('\n') };
  },
};

import { editionOf } from '#actions/edition.ts';
import { fullNameOf } from '#regions/list.ts';
import { type CheckDocument, checkDocument } from '../check-document.ts';
import { checkFile, type WantedCheck } from '../check-file.ts';
import { checkText } from '../check-text.ts';
import { type Command, SCOPE_OPTIONS, scopeOf, UsageError } from '../command.ts';

interface Wanted extends WantedCheck {
  readonly records: boolean;
}

async function documentOf(file: string, wanted: Wanted): Promise<CheckDocument> {
  const { checked, district, year } = await checkFile(file, wanted);
  const named = district ? { code: district.district.code, name: fullNameOf(district.district) } : null;
  return checkDocument({ file, edition: editionOf(year), year, district: named }, checked, wanted.records);
}

export const check: Command = {
  name: 'check',
  usage: 'check FILE… [--district CODE] [--year N] [--action N] [--records]',
  summary: 'reads a local .xlsx or .csv as a pull would and prints what was located and found',
  options: { ...SCOPE_OPTIONS, records: { type: 'boolean' } },
  async run({ positionals, values }) {
    if (positionals.length === 0) throw new UsageError('Give at least one file.');
    const wanted = { ...scopeOf(values), records: values.records === true };
    const documents: CheckDocument[] = [];
    for (const file of positionals) documents.push(await documentOf(file, wanted));
    return { json: documents.length === 1 ? documents[0] : documents, text: documents.map(checkText).join('\n') };
  },
};

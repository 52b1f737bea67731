import { writeFile } from 'node:fs/promises';
import { districtByCode } from '../check-file.ts';
import { type Command, CommandError, SCOPE_OPTIONS, scopeOf, text, UsageError } from '../command.ts';
import { templateModel } from '../template/template-model.ts';
import { writeTemplate } from '../template/write-template.ts';

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new CommandError(`${file} cannot be written${code}.`);
  }
}

export const template: Command = {
  name: 'template',
  usage: 'template [--action N] [--year N] [--district CODE] --out FILE.xlsx',
  summary: 'writes an empty workbook with drop-downs, checks and notes, the villages of a district already in it',
  options: { ...SCOPE_OPTIONS, out: { type: 'string' } },
  async run({ positionals, values }) {
    const out = text(values, 'out');
    if (out === undefined || positionals.length > 0) throw new UsageError('Say where to write it: --out FILE.xlsx.');
    const { district: code, year, action } = scopeOf(values);
    const district = code === undefined ? null : await districtByCode(code);
    const model = templateModel(year ?? new Date().getFullYear(), action, district);
    await save(out, await writeTemplate(model));
    const tabs = model.tabs.map(({ title, fields, rows }) => ({ title, columns: fields.length, rows: rows.length }));
    const lines = tabs.map((tab) => `  ${tab.title}: ${tab.columns} columns, ${tab.rows} rows filled in`);
    return { json: { file: out, year: model.year, tabs }, text: [out, ...lines].join('\n') };
  },
};

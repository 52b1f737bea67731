import { readFile } from 'node:fs/promises';
import { describeNames, type NameDescription } from '#regions/describe-names.ts';
import { type Command, CommandError, text, UsageError } from '../command.ts';

/** Lines of a list; the newline at its end begins no further line. */
async function linesOf(file: string): Promise<string[]> {
  try {
    const content = await readFile(file, 'utf8');
    return content
      .replace(/^\uFEFF/, '')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
  } catch {
    throw new CommandError(`${file} cannot be read.`);
  }
}

function row({ input, code, name, candidates, reason }: NameDescription): string {
  const verdict = code ? `${code}  ${name}` : reason;
  const others =
    code || candidates.length === 0 ? '' : `  (${candidates.map((each) => `${each.code} ${each.name}`).join(', ')})`;
  return `${input.replace('\t', ' · ')}  →  ${verdict}${others}`;
}

export const region: Command = {
  name: 'region',
  usage: 'region NAME… | --file LIST',
  summary: 'resolves names of districts to official codes; a line of LIST may hold name<TAB>province',
  options: { file: { type: 'string' } },
  async run({ positionals, values }) {
    const file = text(values, 'file');
    if (file === undefined && positionals.length === 0) throw new UsageError('Give names, or --file LIST.');
    if (file !== undefined && positionals.length > 0) throw new UsageError('Give names or --file LIST, not both.');
    const json = describeNames(file === undefined ? positionals : await linesOf(file));
    return { json, text: json.map(row).join('\n') };
  },
};

/**
 * Writes data/*.json from the type declarations of the `googleapis` package: the name of every message, its fields
 * and their types. The server uses them to refuse unknown fields in bodies and masks as Google does.
 * Run after an update of the package: `npx node infra/sheets-server/schema/generate.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type FieldTypes = Record<string, string>;

const declarations = (api: string): string =>
  readFileSync(new URL(`../../../node_modules/googleapis/build/src/apis/${api}.d.ts`, import.meta.url), 'utf8');

/** `string`, `number`, `boolean`, `any` or the name of a message; `[]` behind it for lists, `{}` for maps. */
function shortType(declared: string): string {
  const type = declared.replace(/ \| null$/, '').replaceAll('Schema$', '');
  if (type.startsWith('{')) return 'any{}';
  if (type.startsWith('Array<')) return 'any[]';
  return type.replace(/^any\[\]$/, 'any[]');
}

export function messagesOf(source: string): Record<string, FieldTypes> {
  const messages: Record<string, FieldTypes> = {};
  for (const [, name = '', body = ''] of source.matchAll(/interface Schema\$(\w+) \{\n([\s\S]*?)\n {4}\}/g)) {
    const fields: FieldTypes = {};
    const plain = body.replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, field = '', type = ''] of plain.matchAll(/^ {8}(\w+)\?: ([\s\S]*?);$/gm))
      fields[field] = shortType(type);
    messages[name] = fields;
  }
  return messages;
}

for (const [api, file] of [
  ['sheets/v4', 'sheets-v4'],
  ['drive/v3', 'drive-v3'],
] as const) {
  const target = new URL(`data/${file}.json`, import.meta.url);
  writeFileSync(target, `${JSON.stringify(messagesOf(declarations(api)), null, 0).replaceAll('},', '},\n')}\n`);
}

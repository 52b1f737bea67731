import { declaration, declarations, editionOf } from '#actions/declarations.ts';
import { actionJsonSchema, actionsJsonSchema } from '#actions/published/json-schema.ts';
import { actionsDataPackage, actionTableSchema } from '#actions/published/table-schema.ts';
import { actionOption, type Command, type OptionValues, text, UsageError, yearOption } from '../command.ts';

const FORMATS = ['json-schema', 'table-schema'] as const;

function formatOf(values: OptionValues): (typeof FORMATS)[number] {
  const given = text(values, 'format') ?? 'json-schema';
  const format = FORMATS.find((each) => each === given);
  if (format) return format;
  throw new UsageError(`--format takes ${FORMATS.join(' or ')}, not "${given}".`);
}

function schemaDocument(values: OptionValues): unknown {
  const edition = editionOf(yearOption(values));
  const action = actionOption(values);
  const inTables = formatOf(values) === 'table-schema';
  if (action === undefined) {
    return inTables
      ? actionsDataPackage(declarations(edition), edition)
      : actionsJsonSchema(declarations(edition), edition);
  }
  const of = declaration(edition, action);
  return inTables ? actionTableSchema(of) : actionJsonSchema(of, edition);
}

export const exportData: Command = {
  name: 'export',
  usage: 'export schema [--format json-schema|table-schema] [--action N] [--year N]',
  summary: 'prints the schema of records as JSON Schema or Frictionless Table Schema, of one action or of all eight',
  options: { format: { type: 'string' }, action: { type: 'string' }, year: { type: 'string' } },
  async run({ positionals, values }) {
    const [what, ...rest] = positionals;
    if (what !== 'schema' || rest.length > 0) throw new UsageError('Say what to export: schema.');
    const json = schemaDocument(values);
    return { json, text: JSON.stringify(json, null, 2) };
  },
};

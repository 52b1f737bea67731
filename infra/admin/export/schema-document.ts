import { declaration, declarations, editionOf } from '#actions/declarations.ts';
import { actionJsonSchema, actionsJsonSchema } from '#actions/published/json-schema.ts';
import { actionsDataPackage, actionTableSchema } from '#actions/published/table-schema.ts';
import { actionOption, type OptionValues, text, UsageError, yearOption } from '../command.ts';

const FORMATS = ['json-schema', 'table-schema'] as const;

function formatOf(values: OptionValues): (typeof FORMATS)[number] {
  const given = text(values, 'format') ?? 'json-schema';
  const format = FORMATS.find((each) => each === given);
  if (format) return format;
  throw new UsageError(`--format takes ${FORMATS.join(' or ')}, not "${given}".`);
}

/** The schema of records that the options ask for. */
export function schemaDocument(values: OptionValues): unknown {
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

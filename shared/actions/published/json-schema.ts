import * as z from 'zod';
import type { ActionDeclaration, Edition } from '../types.ts';
import { recordSchema } from './record-schema.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

function body(of: ActionDeclaration, edition: Edition): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(recordSchema(of), { target: 'draft-2020-12' });
  return { title: `Aksi ${of.action}: ${of.names[edition]}`, ...schema };
}

/** JSON Schema (2020-12) of one action's records. */
export function actionJsonSchema(of: ActionDeclaration, edition: Edition): JsonSchema {
  return { $schema: DRAFT, $id: `urn:aksi8:${edition}:aksi-${of.action}`, ...body(of, edition) };
}

/** One document for several actions: each stands under `$defs` as `aksi1`, `aksi2`, … */
export function actionsJsonSchema(all: readonly ActionDeclaration[], edition: Edition): JsonSchema {
  return {
    $schema: DRAFT,
    $id: `urn:aksi8:${edition}`,
    title: `Delapan aksi konvergensi, edisi ${edition}`,
    $defs: Object.fromEntries(all.map((of) => [`aksi${of.action}`, body(of, edition)])),
    anyOf: all.map(({ action }) => ({ $ref: `#/$defs/aksi${action}` })),
  };
}

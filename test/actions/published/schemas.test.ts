import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { Schema } from 'tableschema';
import { describe, expect, it } from 'vitest';
import { declarations } from '#actions/declarations.ts';
import { actionJsonSchema, actionsJsonSchema } from '#actions/published/json-schema.ts';
import { recordSchema } from '#actions/published/record-schema.ts';
import { actionsDataPackage, actionTableSchema } from '#actions/published/table-schema.ts';
import type { ActionDeclaration, Edition } from '#actions/types.ts';
import { completeRecord, type RecordValues, spoiltRecord, typed } from './records.ts';

const EDITIONS: readonly Edition[] = ['2018', '2022', '2025'];
const ALL = EDITIONS.flatMap((edition) =>
  declarations(edition).map((of) => [`${of.action} of ${edition}`, of, edition] as const),
);

function ajv() {
  return new Ajv2020({ strict: true, validateFormats: false, allErrors: true, strictRequired: false });
}

function jsonTest(of: ActionDeclaration, edition: Edition): (record: RecordValues) => boolean {
  const validate = ajv().compile({ ...actionJsonSchema(of, edition) });
  return (record) => validate(record) === true;
}

/** As a csv row: text, as the library is fed by files. */
async function tableTest(of: ActionDeclaration): Promise<(record: RecordValues) => boolean> {
  const schema = await Schema.load(JSON.parse(JSON.stringify(actionTableSchema(of))), { strict: true });
  return (record) => {
    try {
      schema.castRow(of.fields.map((field) => (record[field.id] === undefined ? '' : String(record[field.id]))));
      return true;
    } catch {
      return false;
    }
  };
}

describe.each(ALL)('schemas of action %s', (_name, of, edition) => {
  it('take every complete record alike', async () => {
    const [zod, json, table] = [recordSchema(of), jsonTest(of, edition), await tableTest(of)];
    fc.assert(
      fc.property(completeRecord(of), (record) => {
        expect(zod.safeParse(record).error?.issues).toBeUndefined();
        expect([json(record), table(record)]).toEqual([true, true]);
      }),
      { numRuns: 10 },
    );
  });

  it('refuse a record with one spoilt value alike', async () => {
    const [zod, json, table] = [recordSchema(of), jsonTest(of, edition), await tableTest(of)];
    fc.assert(
      fc.property(spoiltRecord(of), ({ record, field, spoilt }) => {
        const verdicts = [zod.safeParse(record).success, json(record), table(record)];
        expect([field.id, spoilt, ...verdicts]).toEqual([field.id, spoilt, false, false, false]);
      }),
      { numRuns: 25 },
    );
  });

  it('ask for the same fields', () => {
    const json = actionJsonSchema(of, edition) as { required?: string[]; properties: object };
    const table = actionTableSchema(of);
    const required = table.fields.filter((field) => field.constraints.required).map((field) => field.name);
    expect([...(json.required ?? [])].sort()).toEqual([...required].sort());
    expect(Object.keys(json.properties)).toEqual(table.fields.map((field) => field.name));
  });
});

describe('documents of all eight actions', () => {
  it('hold each action under its number', () => {
    const validate = ajv().compile({ ...actionsJsonSchema(declarations('2025'), '2025') });
    for (const of of declarations('2025')) {
      const [record] = fc.sample(completeRecord(of), 1);
      expect([of.action, validate(record)]).toEqual([of.action, true]);
    }
    expect(validate({ lain: 1 })).toBe(false);
  });

  it('make a data package with one resource an action', () => {
    const { resources } = actionsDataPackage(declarations('2025'), '2025');
    expect(resources.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((action) => `aksi-${action}`));
  });

  it('know a value for every type of field', () => {
    const types = new Set(declarations('2025').flatMap(({ fields }) => fields.map((field) => field.type)));
    expect([...types].filter((type) => typed[type] === undefined)).toEqual([]);
  });
});

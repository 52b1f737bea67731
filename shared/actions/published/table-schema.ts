import type { ActionDeclaration, Edition, Field, FieldType } from '../types.ts';
import { isAlwaysRequired, YEARS } from './record-schema.ts';

/** A field of Frictionless Table Schema. */
export interface TableField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints: {
    readonly required: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly minLength?: number;
  };
}

export interface TableSchema {
  readonly fields: readonly TableField[];
  readonly missingValues: readonly string[];
}

const TYPES: Readonly<Record<FieldType, string>> = {
  count: 'integer',
  percent: 'number',
  rupiah: 'number',
  number: 'number',
  year: 'year',
  date: 'date',
  month: 'yearmonth',
  yesNo: 'boolean',
  choice: 'string',
  text: 'string',
  region: 'string',
  link: 'string',
};

function constraints(field: Field): TableField['constraints'] {
  const { min, max } = field.type === 'year' ? (field.range ?? YEARS) : (field.range ?? {});
  return {
    required: isAlwaysRequired(field),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(field.choices ? { enum: field.choices.map((choice) => choice.id) } : {}),
  };
}

function tableField(field: Field): TableField {
  return {
    name: field.id,
    title: field.label,
    description: field.unit ? `${field.source}. Satuan: ${field.unit}` : field.source,
    type: TYPES[field.type],
    ...(field.type === 'yesNo' ? { trueValues: ['true', 'Ya'], falseValues: ['false', 'Tidak'] } : {}),
    constraints: constraints(field),
  };
}

/** Frictionless Table Schema of one action's records, a column a field; an empty cell is a value that is not there. */
export function actionTableSchema({ fields }: Pick<ActionDeclaration, 'fields'>): TableSchema {
  return { fields: fields.map(tableField), missingValues: [''] };
}

/** A Data Package of several actions; each resource is the csv that such records are exchanged as. */
export function actionsDataPackage(all: readonly ActionDeclaration[], edition: Edition) {
  return {
    profile: 'tabular-data-package',
    name: `aksi8-${edition}`,
    title: `Delapan aksi konvergensi, edisi ${edition}`,
    resources: all.map((of) => ({
      profile: 'tabular-data-resource',
      name: `aksi-${of.action}`,
      title: of.names[edition],
      path: `aksi-${of.action}.csv`,
      schema: actionTableSchema(of),
    })),
  };
}

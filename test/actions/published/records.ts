import fc from 'fast-check';
import { isAlwaysRequired } from '#actions/published/record-schema.ts';
import type { ActionDeclaration, Field, FieldType } from '#actions/types.ts';
import type { PlainValue } from '#reading/types.ts';

export type RecordValues = Readonly<Record<string, PlainValue>>;
type Values = fc.Arbitrary<PlainValue>;

const MARGIN = 1000;
const words = fc
  .array(fc.constantFrom('Sungai', 'Bakau', 'Melati', 'Program', 'Gizi', 'Keluarga', 'Terpadu', 'Lanjutan'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

function whole({ range }: Field): fc.Arbitrary<number> {
  const min = range?.min ?? 0;
  return fc.integer({ min, max: range?.max ?? min + MARGIN });
}

function day(): fc.Arbitrary<string> {
  const [min, max] = [new Date('2024-01-01T00:00:00Z'), new Date('2026-12-31T00:00:00Z')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}

/** Right values of each type of field. */
export const typed: Readonly<Record<FieldType, (field: Field) => Values>> = {
  count: whole,
  percent: (field) => whole(field).map((value) => Math.min(value, 100)),
  rupiah: (field) => whole(field).map((value) => value * 1_000_000),
  number: whole,
  year: ({ range }) => fc.integer({ min: range?.min ?? 2015, max: range?.max ?? 2045 }),
  date: day,
  month: () => day().map((date) => date.slice(0, 7)),
  yesNo: () => fc.boolean(),
  choice: ({ choices }) => fc.constantFrom(...(choices ?? []).map((choice) => choice.id)),
  text: () => words,
  region: () => words,
  link: () => words.map((path) => `https://contoh.go.id/${path.replaceAll(' ', '-').toLowerCase()}`),
};

/** Something that the type of a field cannot hold, whatever its range; null where any text would do. */
const SPOILT: Readonly<Record<FieldType, PlainValue | null>> = {
  count: -1,
  percent: -0.5,
  rupiah: -1,
  number: 'banyak',
  year: 1066,
  date: '2026-02-30',
  month: '2026-13',
  yesNo: 'mungkin',
  choice: 'pilihan lain',
  text: null,
  region: null,
  link: null,
};

/** A record with all required fields and any others of an action. */
export function completeRecord({ fields }: ActionDeclaration): fc.Arbitrary<RecordValues> {
  const shape = Object.fromEntries(fields.map((field) => [field.id, typed[field.type](field)]));
  const requiredKeys = fields.filter(isAlwaysRequired).map((field) => field.id);
  return fc.record(shape, { requiredKeys, noNullPrototype: true });
}

/** A complete record of which one value is wrong, or one that is required is missing. */
export function spoiltRecord(of: ActionDeclaration) {
  const broken = of.fields.filter((field) => SPOILT[field.type] !== null || isAlwaysRequired(field));
  return fc.tuple(completeRecord(of), fc.constantFrom(...broken)).map(([complete, field]) => {
    const spoilt = SPOILT[field.type];
    const { [field.id]: _gone, ...rest } = complete;
    const record: RecordValues = spoilt === null ? rest : { ...rest, [field.id]: spoilt };
    return { record, field, spoilt };
  });
}

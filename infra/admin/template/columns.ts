import type { ActionDeclaration, Edition, Field, Level } from '#actions/types.ts';

/** Level of the rows of a template: that of the list which says how complete an action is. */
export function templateLevel(of: ActionDeclaration, edition: Edition): Level {
  const { kind } = of.expected[edition];
  if (kind === 'everyVillage' || kind === 'everyDesa') return 'desa';
  return kind === 'everyKecamatan' ? 'kecamatan' : 'kabupaten';
}

const PLACES: Readonly<Record<Level, readonly string[]>> = {
  desa: ['kode_wilayah', 'kecamatan', 'desa'],
  puskesmas: ['puskesmas'],
  kecamatan: ['kode_wilayah', 'kecamatan'],
  kabupaten: [],
};

/** A percentage of two counts that have columns is computed from them: nobody needs to type it, and nobody can type it wrong. */
function isComputed(field: Field, fields: readonly Field[]): boolean {
  const ids = new Set(fields.map(({ id }) => id));
  return field.ratio !== undefined && ids.has(field.ratio.numerator) && ids.has(field.ratio.denominator);
}

/** Fields of an action that get a column; the year stands in the title unless it names the row. */
export function templateFields(of: ActionDeclaration, edition: Edition): readonly Field[] {
  const places = PLACES[templateLevel(of, edition)];
  return of.fields.filter((field) => {
    if (field.type === 'region') return places.includes(field.id);
    return (field.id !== 'tahun' || field.required) && !isComputed(field, of.fields);
  });
}

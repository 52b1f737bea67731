import { aksi1 } from './aksi-1/declaration.ts';
import { aksi2 } from './aksi-2/declaration.ts';
import { aksi3 } from './aksi-3/declaration.ts';
import { aksi4 } from './aksi-4/declaration.ts';
import { aksi5 } from './aksi-5/declaration.ts';
import { aksi6 } from './aksi-6/declaration.ts';
import { aksi7 } from './aksi-7/declaration.ts';
import { aksi8 } from './aksi-8/declaration.ts';
import type { ActionDeclaration, ActionNumber, Edition, Field } from './types.ts';

export { editionOf } from './edition.ts';

function all(edition: Edition): readonly ActionDeclaration[] {
  return [aksi1(edition), aksi2, aksi3, aksi4, aksi5, aksi6, aksi7, aksi8];
}

const byEdition: Readonly<Record<Edition, readonly ActionDeclaration[]>> = {
  '2018': all('2018'),
  '2022': all('2022'),
  '2025': all('2025'),
};

/** What the eight actions ask for under a rule book, in the order of their numbers. The same objects every time. */
export function declarations(edition: Edition): readonly ActionDeclaration[] {
  return byEdition[edition];
}

export function declaration(edition: Edition, action: ActionNumber): ActionDeclaration {
  const found = byEdition[edition].find((candidate) => candidate.action === action);
  if (!found) throw new Error(`no declaration for action ${action}`);
  return found;
}

const fieldMaps = new WeakMap<ActionDeclaration, ReadonlyMap<string, Field>>();

/** Fields of a declaration by id. */
export function fieldMap(of: ActionDeclaration): ReadonlyMap<string, Field> {
  const known = fieldMaps.get(of);
  if (known) return known;
  const made = new Map(of.fields.map((field) => [field.id, field]));
  fieldMaps.set(of, made);
  return made;
}

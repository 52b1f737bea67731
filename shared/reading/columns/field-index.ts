import type { ActionDeclaration, Field } from '#actions/types.ts';
import { headerText } from '../header-text.ts';

/** One spelling of a field's header. */
export interface FieldSpelling {
  readonly field: Field;
  readonly isLabel: boolean;
}

/** Headers of an action in the form in which they are compared. */
export interface FieldIndex {
  readonly fields: readonly Field[];
  /** Bag of words → fields that go by it. */
  readonly byBag: ReadonlyMap<string, readonly FieldSpelling[]>;
  /** Bag of a short header → fields that go by it under one of their groups. */
  readonly byShort: ReadonlyMap<string, readonly Field[]>;
  /** Bag of a group header → fields under it. */
  readonly byGroup: ReadonlyMap<string, ReadonlySet<Field>>;
  /** Groups that were looked up by likeness before. */
  readonly groupMemory: Map<string, ReadonlySet<Field> | null>;
  /** Words without blanks and fillers, for misspelt headers. */
  readonly compact: readonly { readonly text: string; readonly field: Field }[];
}

const indexes = new WeakMap<ActionDeclaration, FieldIndex>();

export function fieldIndex(declaration: ActionDeclaration): FieldIndex {
  const known = indexes.get(declaration);
  if (known) return known;
  const made = build(declaration.fields);
  indexes.set(declaration, made);
  return made;
}

function build(fields: readonly Field[]): FieldIndex {
  const byBag = new Map<string, FieldSpelling[]>();
  const byShort = new Map<string, Field[]>();
  const byGroup = new Map<string, Set<Field>>();
  const compact: { text: string; field: Field }[] = [];
  for (const field of fields) {
    for (const [index, text] of [field.label, ...field.aliases].entries()) {
      const { bag } = headerText(text);
      const list = byBag.get(bag) ?? [];
      if (!list.some((one) => one.field === field)) list.push({ field, isLabel: index === 0 });
      byBag.set(bag, list);
      compact.push({ text: compactOf(text), field });
    }
    for (const text of field.shortAliases ?? []) push(byShort, headerText(text).bag, field);
    for (const text of field.groups ?? []) {
      const { bag } = headerText(text);
      byGroup.set(bag, (byGroup.get(bag) ?? new Set()).add(field));
    }
  }
  return { fields, byBag, byShort, byGroup, groupMemory: new Map(), compact };
}

function push(map: Map<string, Field[]>, key: string, field: Field): void {
  const list = map.get(key);
  if (!list) map.set(key, [field]);
  else if (!list.includes(field)) list.push(field);
}

/** `Jumlah Balita yang di Ukur` and `Jml balita diukur` meet in `jumlahbalitadiukur`. */
export function compactOf(text: string): string {
  return headerText(text)
    .words.replace(/\b(?:yang|dan|dengan|untuk|pada|oleh|dari|nama|atau)\b/g, '')
    .replaceAll(' ', '');
}

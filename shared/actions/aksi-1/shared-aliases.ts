import type { Field } from '../types.ts';

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9<>%]+/g, '');
}

function uses(fields: readonly Field[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const field of fields) {
    const own = new Set([field.label, ...field.aliases].map(folded));
    for (const name of own) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return counted;
}

/**
 * `Jumlah KRS` stands under several indicators and is also a field of its own. A spelling that would mean two fields keeps
 * its meaning for the field without groups and counts for the others only under their group header.
 */
export function keepAliasesApart(fields: readonly Field[]): readonly Field[] {
  const counted = uses(fields);
  return fields.map((field) => {
    if (!field.groups) return field;
    const shared = field.aliases.filter((alias) => (counted.get(folded(alias)) ?? 0) > 1);
    if (shared.length === 0) return field;
    return {
      ...field,
      aliases: field.aliases.filter((alias) => !shared.includes(alias)),
      shortAliases: [...(field.shortAliases ?? []), ...shared],
    };
  });
}

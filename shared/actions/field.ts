import type { Ratio } from './measure.ts';
import type { Choice, Field, FieldType } from './types.ts';

/** What differs from the usual: not required, applies everywhere, a zero is a plausible answer. */
export interface Extra {
  readonly unit?: string;
  readonly required?: boolean;
  readonly range?: { readonly min?: number; readonly max?: number };
  readonly aliases?: readonly string[];
  readonly groups?: readonly string[];
  readonly shortAliases?: readonly string[];
  readonly applies?: Field['applies'];
  readonly sumOf?: readonly string[];
  readonly factOf?: 'kabupaten';
  readonly lowerIsBetter?: boolean;
  readonly zeroIsPlausible?: boolean;
  readonly source: string;
}

function build(id: string, label: string, type: FieldType, extra: Extra): Field {
  return {
    id,
    label,
    type,
    required: false,
    applies: 'all',
    zeroIsPlausible: true,
    ...extra,
    aliases: extra.aliases ?? [],
  };
}

/** Whole number from 0 on; the unit names what is counted. */
export function count(id: string, label: string, unit: string, extra: Extra): Field {
  return build(id, label, 'count', { unit, range: { min: 0 }, ...extra });
}

/** Percentage 0..100 and above: coverage may exceed 100, because targets are projections. */
export function percent(id: string, label: string, extra: Extra & { readonly ratio?: Ratio }): Field {
  const { ratio, ...rest } = extra;
  const field = build(id, label, 'percent', { unit: '%', range: { min: 0 }, ...rest });
  return ratio ? { ...field, ratio } : field;
}

export function rupiah(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'rupiah', { unit: 'Rp', range: { min: 0 }, ...extra });
}

export function number(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'number', extra);
}

export function text(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'text', extra);
}

export function date(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'date', extra);
}

export function month(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'month', extra);
}

export function year(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'year', extra);
}

export function yesNo(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'yesNo', extra);
}

export function link(id: string, label: string, extra: Extra): Field {
  return build(id, label, 'link', extra);
}

export function choice(id: string, label: string, choices: readonly Choice[], extra: Extra): Field {
  return { ...build(id, label, 'choice', extra), choices };
}

export function region(id: string, label: string, level: NonNullable<Field['regionLevel']>, extra: Extra): Field {
  return { ...build(id, label, 'region', extra), regionLevel: level };
}

/** One answer of a choice field. */
export function option(id: string, label: string, ...aliases: readonly string[]): Choice {
  return { id, label, aliases };
}

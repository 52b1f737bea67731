import type { ReadValue, TypedRow } from '#reading/types.ts';

/** What the rows of a table hold of one field, found out in one pass. */
export interface Contents {
  /** Cells of which a value was taken. */
  taken: number;
  /** Cells in which something stands, taken or not; a formula that failed is told as such and counts. */
  filled: number;
  /** Cells with a dash or `nihil`. */
  dashes: number;
  /** Cells of which nothing could be taken although something stands there. */
  unread: number;
  /** Of the numbers taken; without any, the least is above the most. */
  least: number;
  most: number;
}

/** Something stands in the cell and nothing could be taken from it. */
export function isUnread({ verdict }: ReadValue): boolean {
  return verdict.kind === 'refused' || (verdict.kind === 'absent' && verdict.as === 'error');
}

function nothing(): Contents {
  return {
    taken: 0,
    filled: 0,
    dashes: 0,
    unread: 0,
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
  };
}

function add(contents: Contents, read: ReadValue): void {
  const { value, verdict } = read;
  if (verdict.kind === 'taken' || verdict.kind === 'noted') {
    contents.taken += 1;
    contents.filled += 1;
    if (typeof value !== 'number') return;
    if (value < contents.least) contents.least = value;
    if (value > contents.most) contents.most = value;
  } else if (isUnread(read)) {
    contents.filled += 1;
    contents.unread += 1;
  } else if (verdict.kind === 'absent' && (verdict.as === 'dash' || verdict.as === 'nihil')) contents.dashes += 1;
}

/** By field; a field that no row knows of is not in it. */
export function contentsOf(rows: readonly TypedRow[]): ReadonlyMap<string, Contents> {
  const fields = new Map<string, Contents>();
  for (const { values } of rows) {
    for (const id in values) {
      const read = values[id];
      if (!read) continue;
      let contents = fields.get(id);
      if (!contents) {
        contents = nothing();
        fields.set(id, contents);
      }
      add(contents, read);
    }
  }
  return fields;
}

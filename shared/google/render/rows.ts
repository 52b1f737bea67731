/** A row as it stands on the sheet. */
export interface StandingRow {
  /** Empty for rows that are none of ours. */
  readonly key: string;
  /** Somebody wrote in the row: beside ours in a row with a key, anywhere in a row without. */
  readonly occupied: boolean;
}

export type RowMove =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number };

export interface RowPlan {
  /** To be carried out in this order. */
  readonly moves: readonly RowMove[];
  /** Wanted rows that are new on the sheet: their key and people's cells are written once, now. */
  readonly fresh: ReadonlySet<number>;
  /** Keys of rows that nobody needs any more and beside which nobody wrote. */
  readonly dropped: readonly string[];
  /** Where these rows are. */
  readonly emptied: readonly number[];
  /** Rows that repeat a key in use (a person copied a row): below, and to lose their key. */
  readonly repeated: readonly number[];
  /** Rows below the wanted ones that stay as they are, because people wrote in them: index → was it one of ours. */
  readonly kept: ReadonlyMap<number, boolean>;
  readonly rowCount: number;
}

/**
 * Brings the wanted rows into order by moving whole rows, so that whatever stands beside a row goes with it. Rows that
 * people added, and rows of ours beside which they wrote, are never removed: they end up below.
 */
export function planRows(standing: readonly StandingRow[], wanted: readonly string[]): RowPlan {
  const rows = [...standing];
  const moves: RowMove[] = [];
  const fresh = new Set<number>();
  for (const [at, key] of wanted.entries()) {
    if (rows[at]?.key === key) continue;
    const from = rows.findIndex((row, index) => index > at && row.key === key);
    if (from > 0) {
      moves.push({ kind: 'move', from, to: at });
      rows.splice(at, 0, ...rows.splice(from, 1));
      continue;
    }
    fresh.add(at);
    if (reusable(rows[at])) rows[at] = { key, occupied: false };
    else insert(rows, moves, at, key);
  }
  return { moves, fresh, ...leftovers(rows, wanted.length, new Set(wanted)), rowCount: rows.length };
}

/** A row without key in which nobody wrote can become any row. One with a key goes only by name: see `dropped`. */
function reusable(row: StandingRow | undefined): boolean {
  return row !== undefined && !row.occupied && row.key === '';
}

function insert(rows: StandingRow[], moves: RowMove[], at: number, key: string): void {
  rows.splice(at, 0, { key, occupied: false });
  const last = moves.at(-1);
  if (last?.kind === 'insert' && last.at + last.count === at) {
    moves[moves.length - 1] = { ...last, count: last.count + 1 };
  } else {
    moves.push({ kind: 'insert', at, count: 1 });
  }
}

type Leftovers = Pick<RowPlan, 'dropped' | 'emptied' | 'repeated' | 'kept'>;

function leftovers(rows: readonly StandingRow[], from: number, needed: ReadonlySet<string>): Leftovers {
  const dropped = new Set<string>();
  const emptied: number[] = [];
  const repeated: number[] = [];
  const kept = new Map<number, boolean>();
  for (const [index, { key, occupied }] of rows.entries()) {
    if (index < from) continue;
    if (needed.has(key)) repeated.push(index);
    else if (key !== '' && !occupied) {
      dropped.add(key);
      emptied.push(index);
    }
    if (occupied) kept.set(index, key !== '');
  }
  return { dropped: [...dropped], emptied, repeated, kept };
}

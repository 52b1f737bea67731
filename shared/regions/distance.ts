/** What one edit costs. */
interface Costs {
  substitution(a: string, b: string): number;
  /** @param before the letter in front of the one that is too many or too few */
  indel(letter: string, before: string): number;
}

/** Pairs that are taken for each other in Indonesian by ear or on the keyboard; half as bad as any other pair. */
const alike = new Set(
  'AE AO AI EI OU IY BP DT GK CK FP FV PV SZ JY UW MN LR JZ CS'
    .split(' ')
    .flatMap((pair) => [pair, `${pair.at(1)}${pair.at(0)}`]),
);

const vowels = new Set('AEIOU');

const byEar: Costs = {
  substitution: (a, b) => (a === b ? 0 : alike.has(a + b) ? 0.5 : 1),
  /** Little where it is not heard: a doubled letter, an h, a second vowel. */
  indel: (letter, before) =>
    letter === before || letter === 'H' || (vowels.has(letter) && vowels.has(before)) ? 0.5 : 1,
};

const plain: Costs = { substitution: (a, b) => (a === b ? 0 : 1), indel: () => 1 };

/** The rows of the table above the one that is being filled; index = letters of `b` used. */
interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function firstRow(b: string, costs: Costs): number[] {
  const row = [0];
  for (let j = 1; j <= b.length; j += 1) row.push(at(row, j - 1) + costs.indel(b.charAt(j - 1), b.charAt(j - 2)));
  return row;
}

function nextRow(a: string, i: number, b: string, rows: Rows, costs: Costs): number[] {
  const letter = a.charAt(i - 1);
  const before = a.charAt(i - 2);
  const drop = costs.indel(letter, before);
  const row = [at(rows.last, 0) + drop];
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charAt(j - 1);
    const otherBefore = b.charAt(j - 2);
    const swapped = i > 1 && j > 1 && letter !== other && letter === otherBefore && before === other;
    row.push(
      Math.min(
        at(rows.last, j) + drop,
        at(row, j - 1) + costs.indel(other, otherBefore),
        at(rows.last, j - 1) + costs.substitution(letter, other),
        swapped ? at(rows.beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return row;
}

function measure(a: string, b: string, limit: number, costs: Costs): number {
  if (Math.abs(a.length - b.length) > limit * 2) return Number.POSITIVE_INFINITY;
  let rows: Rows = { beforeLast: [], last: firstRow(b, costs) };
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, i, b, rows, costs);
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY;
    rows = { beforeLast: rows.last, last: row };
  }
  const total = at(rows.last, b.length);
  return total > limit ? Number.POSITIVE_INFINITY : total;
}

/**
 * Edit distance with neighbours swapped as one edit and half steps for what sounds alike.
 *
 * @returns the distance, or Infinity as soon as it is known to exceed `limit`
 */
export function distance(a: string, b: string, limit: number): number {
  return measure(a, b, limit, byEar);
}

/** True where one letter too many, too few, wrong, or swapped with its neighbour is all that differs. */
export function isOneSlip(a: string, b: string): boolean {
  return measure(a, b, 1, plain) <= 1;
}

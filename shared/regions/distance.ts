/** Pairs that are taken for each other in Indonesian by ear or on the keyboard; half as bad as any other pair. */
const alike = 'AE AO AI EI OU IY BP DT GK CK FP FV PV SZ JY UW MN LR JZ CS'.split(' ');
const vowels = 'AEIOU';
const codes = 128;

/** What an edit costs, by character code: a table, because distances are asked for by the million. */
interface Costs {
  readonly substitution: Float64Array;
  /** Letter too many or too few × the letter before it. */
  readonly indel: Float64Array;
}

function key(a: string, b: string): number {
  return a.charCodeAt(0) * codes + b.charCodeAt(0);
}

function plainCosts(): Costs {
  const substitution = new Float64Array(codes * codes).fill(1);
  for (let code = 0; code < codes; code += 1) substitution[code * codes + code] = 0;
  return { substitution, indel: new Float64Array(codes * codes).fill(1) };
}

/** Half for what sounds alike, and for what is not heard: a doubled letter, an h, a second vowel. */
function costsByEar(): Costs {
  const costs = plainCosts();
  for (const pair of alike) {
    costs.substitution[key(pair.charAt(0), pair.charAt(1))] = 0.5;
    costs.substitution[key(pair.charAt(1), pair.charAt(0))] = 0.5;
  }
  for (let before = 0; before < codes; before += 1) {
    costs.indel[before * codes + before] = 0.5;
    costs.indel['H'.charCodeAt(0) * codes + before] = 0.5;
  }
  for (const vowel of vowels) for (const before of vowels) costs.indel[key(vowel, before)] = 0.5;
  return costs;
}

const plain = plainCosts();
const byEar = costsByEar();

/** Codes of the letters, shifted by one so that index 0 is the start of the text; none above the table. */
function letters(text: string): Uint8Array {
  const result = new Uint8Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1) result[index + 1] = Math.min(text.charCodeAt(index), codes - 1);
  return result;
}

function at(row: ArrayLike<number>, index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Three rows of the table are enough: the one being filled, and the two above it (for swapped neighbours). */
function measure(a: string, b: string, limit: number, costs: Costs): number {
  if (Math.abs(a.length - b.length) > limit * 2) return Number.POSITIVE_INFINITY;
  const [x, y] = [letters(a), letters(b)];
  let above = new Float64Array(b.length + 1);
  let last = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j += 1) last[j] = at(last, j - 1) + at(costs.indel, at(y, j) * codes + at(y, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    const letter = at(x, i);
    const drop = at(costs.indel, letter * codes + at(x, i - 1));
    let best = at(last, 0) + drop;
    row[0] = best;
    for (let j = 1; j <= b.length; j += 1) {
      const other = at(y, j);
      const before = at(y, j - 1);
      let cost = at(last, j - 1) + at(costs.substitution, letter * codes + other);
      cost = Math.min(cost, at(last, j) + drop, at(row, j - 1) + at(costs.indel, other * codes + before));
      const swapped = i > 1 && j > 1 && letter === before && at(x, i - 1) === other && letter !== other;
      if (swapped) cost = Math.min(cost, at(above, j - 2) + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    [above, last, row] = [last, row, above];
  }
  const total = at(last, b.length);
  return total > limit ? Number.POSITIVE_INFINITY : total;
}

/**
 * Edit distance between folded names, neighbours swapped as one edit, half steps for what sounds alike.
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

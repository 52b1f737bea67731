/** Pairs that are taken for each other in Indonesian by ear or on the keyboard; half as bad as any other pair. */
const alike = new Set(
  [
    'AE',
    'AO',
    'AI',
    'EI',
    'OU',
    'IY',
    'BP',
    'DT',
    'GK',
    'CK',
    'FP',
    'FV',
    'PV',
    'SZ',
    'JY',
    'UW',
    'MN',
    'LR',
    'JZ',
    'CS',
  ].flatMap((pair) => [pair, `${pair.at(1)}${pair.at(0)}`]),
);

const vowels = new Set('AEIOU');

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return alike.has(a + b) ? 0.5 : 1;
}

/** What a letter too many or too few costs: little where it is not heard (a doubled letter, an h, a second vowel). */
function indel(letter: string, before: string | undefined): number {
  if (letter === before || letter === 'H') return 0.5;
  return vowels.has(letter) && before !== undefined && vowels.has(before) ? 0.5 : 1;
}

/**
 * Edit distance with neighbours swapped as one edit and half steps for what sounds alike.
 *
 * @returns the distance, or Infinity as soon as it is known to exceed `limit`
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last: number[] = [0];
  for (let j = 1; j <= b.length; j += 1) last[j] = cell(last, j - 1) + indel(b.charAt(j - 1), letterBefore(b, j));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [cell(last, 0) + indel(a.charAt(i - 1), letterBefore(a, i))];
    let best = row[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      const x = a.charAt(i - 1);
      const y = b.charAt(j - 1);
      let cost = Math.min(
        cell(last, j) + indel(x, letterBefore(a, i)),
        cell(row, j - 1) + indel(y, letterBefore(b, j)),
        cell(last, j - 1) + substitution(x, y),
      );
      if (i > 1 && j > 1 && x !== y && x === b.charAt(j - 2) && y === a.charAt(i - 2)) {
        cost = Math.min(cost, cell(beforeLast, j - 2) + 1);
      }
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  const total = cell(last, b.length);
  return total > limit ? Number.POSITIVE_INFINITY : total;
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function letterBefore(text: string, position: number): string | undefined {
  return position >= 2 ? text.charAt(position - 2) : undefined;
}

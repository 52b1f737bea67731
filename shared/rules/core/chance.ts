/** Smallest number measured on which a figure of change or prevalence is judged. */
export const ENOUGH_MEASURED = 50;

/**
 * How many standard errors two shares lie apart (two-proportion z, pooled). 0 where nothing can be said.
 * Beyond 3.3 chance alone would say so less than once in a thousand.
 */
export function shareDistance(hits1: number, of1: number, hits2: number, of2: number): number {
  if (of1 <= 0 || of2 <= 0) return 0;
  const pooled = (hits1 + hits2) / (of1 + of2);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of1 + 1 / of2));
  return error === 0 ? 0 : Math.abs(hits1 / of1 - hits2 / of2) / error;
}

/** How many standard errors an observed share lies above an assumed one. */
export function aboveShare(hits: number, of: number, share: number): number {
  if (of <= 0) return 0;
  return (hits / of - share) / Math.sqrt((share * (1 - share)) / of);
}

export const RARE = 3.3;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

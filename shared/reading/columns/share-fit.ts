/** Whether a part of a whole is the percentage that was typed, in points or as a fraction; rounding leaves half a point. */
export function fitsShare(share: number, typed: number): boolean {
  return Math.abs(share * 100 - typed) <= 0.6 || Math.abs(share - typed) <= 0.006;
}

/** Year of `YYYY-MM-DD` or `YYYY-MM`. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** ISO dates compare as text; a month counts from its first day. */
export function isAfter(date: string, other: string): boolean {
  return date > other;
}

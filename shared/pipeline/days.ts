/** Day in the given zone (IANA) of an instant in ms: `2026-11-22`. */
export function dayIn(timeZone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(instant);
}

/** Day in WIB, on which schedules run. */
export function dayInWib(instant: number): string {
  return dayIn('Asia/Jakarta', instant);
}

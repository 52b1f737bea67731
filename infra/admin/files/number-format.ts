import type { NumberFormat } from '#reading/grid.ts';

/** Google's format type of an Excel number format; null for General. */
export function formatType(code: string | number | undefined): NumberFormat | null {
  if (code === undefined || code === 'General' || code === 0) return null;
  const text = String(code);
  if (text === '@') return 'TEXT';
  const bare = (text.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (bare.includes('%')) return 'PERCENT';
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[0#?]/.test(bare) && !/[hs]/i.test(bare))) {
    return /h/i.test(bare) ? 'DATE_TIME' : 'DATE';
  }
  if (/[hs]/i.test(bare) && /:/.test(bare)) return 'TIME';
  if (/e[+-]/i.test(bare)) return 'SCIENTIFIC';
  if (/rp|\$|idr/i.test(text)) return 'CURRENCY';
  return /[0#?]/.test(bare) ? 'NUMBER' : null;
}

import { createHash } from 'node:crypto';
import type { TabModel } from './model.ts';

/**
 * Equal for two tabs that say the same. Our formulas hold nothing but the time of reading, and a tab is not written
 * again for that alone.
 */
export function contentHash(tab: TabModel): string {
  const withoutStamp = JSON.stringify(tab, (_, value: unknown) => (isFormula(value) ? null : value));
  return createHash('sha256').update(withoutStamp).digest('hex');
}

function isFormula(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'formula';
}

import type { Figure } from '../../kinds/figure.ts';
import { quote, some } from '../quote.ts';

/** 1234.5 → `1,234.5`; at most two decimals. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '0', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${rounded < 0 ? '-' : ''}${grouped}${decimals ? `.${decimals}` : ''}`;
}

export function pct(value: number): string {
  return `${num(value)}%`;
}

export function rp(value: number): string {
  return `Rp ${num(value)}`;
}

export function q(text: string): string {
  return quote(text);
}

export function list(names: readonly string[], most = 5): string {
  return some(names, 'and', (more) => `${num(more)} more`, most);
}

/** “Jumlah balita diukur” 120: labels stay in Indonesian, as they stand in the sheet. */
export function fig(figure: Figure): string {
  return `${quote(figure.label)} ${num(figure.value)}`;
}

export function figs(figures: readonly Figure[]): string {
  return some(figures.map(fig), 'and', (more) => `${num(more)} more`, 6);
}

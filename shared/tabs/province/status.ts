import type { ActionInWeek, Movement } from '#progress/summary-types.ts';
import type { StyleName } from '#tabs/model.ts';
import { decimal, share } from './words.ts';

/** A cell of the matrix, short enough for a narrow column: signs say the same as the colour, so that it can be read in grey. */
export function statusWords(action: ActionInWeek): string {
  const parts = [mark(action), movementWords(action.movement)];
  if (action.late) parts.push('terlambat');
  if (isHeldByErrors(action)) parts.push('masih ada ✕');
  if (action.coarser) parts.push('tingkat lebih kasar');
  if (action.carriedFrom !== null) parts.push(`sejak ${action.carriedFrom}`);
  return parts.filter((part) => part !== '').join('\n');
}

/** Everything is there, and yet not done. */
function isHeldByErrors(action: ActionInWeek): boolean {
  return action.status === 'proses' && action.valuesAccepted >= action.valuesExpected;
}

function mark(action: ActionInWeek): string {
  if (action.unknown !== null) return '?';
  const shown = unbroken(share({ accepted: action.valuesAccepted, expected: action.valuesExpected }));
  switch (action.status) {
    case 'tidak berlaku':
      return '–';
    case 'belum':
      return '○ belum';
    case 'proses':
      return `◐ ${shown}`;
    case 'menunggu kecamatan':
      return `◑ ${shown}\ntunggu ${unbroken(`${action.waitingFor.length} kec.`)}`;
    case 'selesai':
      return '● selesai';
  }
}

export function movementWords(movement: Movement): string {
  switch (movement.kind) {
    case 'first':
    case 'none':
      return '';
    case 'moved':
      return pointWords(movement.points);
    case 'rules':
      return `↻ karena aturan ${signed(movement.points)}`;
    case 'mixed':
      return `↻ data dan aturan ${signed(movement.points)}`;
    case 'new-basis':
      return 'periode/tingkat baru';
  }
}

/** `▲ 2,3 poin`; a change of status alone has no points. */
export function pointWords(points: number): string {
  if (points === 0) return '';
  return `${points > 0 ? '▲' : '▼'} ${decimal(Math.abs(points))} poin`;
}

function signed(points: number): string {
  return `${points > 0 ? '+' : ''}${decimal(points)}`;
}

/** Colour says status, never achievement; what is expected by an unofficial list has none. */
export function statusStyle(action: ActionInWeek): StyleName {
  if (action.late) return 'attention';
  if (action.status === 'belum' || action.status === 'tidak berlaku') return 'muted';
  if (action.standing !== 'resmi') return 'text';
  if (action.status === 'selesai') return 'good';
  return action.status === 'menunggu kecamatan' ? 'attention' : 'text';
}

export const LEGEND: readonly string[] = [
  '● selesai · ◐ proses · ◑ menunggu kecamatan · ○ belum · ? tidak diketahui (belum terbaca atau belum terdaftar) · – tidak berlaku',
  '▲▼ poin sejak ringkasan sebelumnya · ↻ karena aturan, bukan pergerakan daerah · Temuan: ✕ harus diperbaiki, ! mohon diperiksa, ✓ dijelaskan',
];

/** Kept on one line in a narrow column. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

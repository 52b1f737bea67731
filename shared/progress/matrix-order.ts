import { declarations } from '#actions/declarations.ts';
import type { ActionDeclaration, ActionNumber, Edition } from '#actions/types.ts';

/** Actions under their groups of 2025, main groups before supporting ones, then by number; the same in every edition. */
export function matrixOrder(edition: Edition): readonly ActionDeclaration[] {
  return declarations(edition).toSorted(
    (a, b) => rank(a.group2025) - rank(b.group2025) || compare(a.group2025, b.group2025) || a.action - b.action,
  );
}

export const MATRIX_ACTIONS: readonly ActionNumber[] = matrixOrder('2025').map((declaration) => declaration.action);

function rank(group: string): number {
  return group.startsWith('Utama') ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

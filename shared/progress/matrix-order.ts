import type { ActionDeclaration } from '#actions/types.ts';

/** Actions under their groups of 2025, main groups before supporting ones, then by number. */
export function matrixOrder(declarations: readonly ActionDeclaration[]): readonly ActionDeclaration[] {
  return declarations.toSorted(
    (a, b) => rank(a.group2025) - rank(b.group2025) || compare(a.group2025, b.group2025) || a.action - b.action,
  );
}

function rank(group: string): number {
  return group.startsWith('Utama') ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type { ErrorType } from './types.ts';

/** A reference: an absent bound is open, so `A:A` has no rows. */
export interface ReferenceNode {
  kind: 'reference';
  /** undefined = the tab of the formula. */
  title: string | undefined;
  startRow?: number;
  endRow?: number;
  startColumn?: number;
  endColumn?: number;
  single: boolean;
}

export type Node =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; type: ErrorType }
  | { kind: 'empty' }
  | ReferenceNode
  | { kind: 'name'; name: string }
  /** `name` in upper case, `written` as it stands in the formula. */
  | { kind: 'call'; name: string; written: string; args: Node[] }
  | { kind: 'binary'; operator: string; left: Node; right: Node }
  | { kind: 'unary'; operator: string; operand: Node }
  | { kind: 'percent'; operand: Node }
  | { kind: 'array'; rows: Node[][] };

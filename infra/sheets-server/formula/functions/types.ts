import type { Node } from '../ast.ts';
import type { Scope } from '../evaluator.ts';
import type { Value } from '../values.ts';

export interface SheetFunction {
  /** Fewest arguments. */
  least: number;
  /** Most arguments; as many as `least` unless told. */
  most?: number;
  run: (args: Node[], scope: Scope) => Value;
}

export type FunctionTable = Readonly<Record<string, SheetFunction>>;
export const MANY = 255;

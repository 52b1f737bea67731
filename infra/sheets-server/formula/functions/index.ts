import { ARRAYS } from './arrays.ts';
import { CONDITIONAL } from './conditional.ts';
import { DATES } from './dates.ts';
import { LOGIC } from './logic.ts';
import { LOOKUP } from './lookup.ts';
import { MATH } from './math.ts';
import { TEXT } from './text.ts';
import type { FunctionTable } from './types.ts';

/** Every function that formulas may call, by its name in upper case. */
export const FUNCTIONS: FunctionTable = { ...ARRAYS, ...CONDITIONAL, ...DATES, ...LOGIC, ...LOOKUP, ...MATH, ...TEXT };

import { Calculator } from '../formula/calculator.ts';
import type { Workbook } from '../model/types.ts';

const VOLATILE_FOR_MS = 1000;
const made = new WeakMap<Workbook, { calculator: Calculator; at: number }>();

/** The calculator of a committed workbook: results are kept until the workbook or (for NOW) the second changes. */
export function calculatorOf(workbook: Workbook, now: number): Calculator {
  const known = made.get(workbook);
  if (known && Math.abs(now - known.at) < VOLATILE_FOR_MS) return known.calculator;
  const calculator = new Calculator(workbook, now);
  made.set(workbook, { calculator, at: now });
  return calculator;
}

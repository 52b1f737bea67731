import type { Scalar } from '../model/types.ts';

export type ErrorType =
  | 'ERROR'
  | 'NULL_VALUE'
  | 'DIVIDE_BY_ZERO'
  | 'VALUE'
  | 'REF'
  | 'NAME'
  | 'NUM'
  | 'N_A'
  | 'LOADING';

/** A cell that shows an error. */
export interface ErrorValue {
  type: ErrorType;
  message: string;
}

/** What a cell shows: a literal, the result of its formula, an error, or nothing. */
export type Effective = Scalar | ErrorValue | undefined;

export const ERROR_CODES: Record<ErrorType, string> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

export const isError = (value: unknown): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'type' in value && 'message' in value;

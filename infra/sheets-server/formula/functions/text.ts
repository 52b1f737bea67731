import { display } from '../../format/display.ts';
import { parseUserEntered } from '../../parse/user-entered.ts';
import { textOf } from '../evaluator.ts';
import { isError } from '../types.ts';
import { matrix, raise } from '../values.ts';
import { booleanAt, numberAt, scalar, textAt, valuesOf } from './arguments.ts';
import { type FunctionTable, MANY, type SheetFunction } from './types.ts';

const ofText = (apply: (text: string) => string | number): SheetFunction => ({
  least: 1,
  run: (args, scope) => apply(textAt(args, 0, scope)),
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function regex(pattern: string, flags = ''): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return raise('VALUE', `Function REGEXMATCH parameter 2 value "${pattern}" is not a valid regular expression.`);
  }
}

function find(needle: string, hay: string, from: number, name: string): number {
  const at = hay.indexOf(needle, from - 1);
  if (at < 0) return raise('VALUE', `In ${name} evaluation, cannot find '${needle}' within '${hay}'.`);
  return at + 1;
}

const proper = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

export const TEXT: FunctionTable = {
  LEN: ofText((text) => text.length),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText(proper),
  TRIM: ofText((text) => text.trim().replace(/ +/g, ' ')),
  CLEAN: ofText((text) => text.replace(/[\u0000-\u001f]/g, '')),
  LEFT: {
    least: 1,
    most: 2,
    run: (args, scope) => textAt(args, 0, scope).slice(0, numberAt(args, 1, scope, 'LEFT', 1)),
  },
  RIGHT: {
    least: 1,
    most: 2,
    run: (args, scope) => {
      const [text, count] = [textAt(args, 0, scope), numberAt(args, 1, scope, 'RIGHT', 1)];
      return count > 0 ? text.slice(-count) : '';
    },
  },
  MID: {
    least: 3,
    run: (args, scope) => {
      const start = numberAt(args, 1, scope, 'MID') - 1;
      return textAt(args, 0, scope).slice(start, start + numberAt(args, 2, scope, 'MID'));
    },
  },
  CONCAT: { least: 2, run: (args, scope) => textAt(args, 0, scope) + textAt(args, 1, scope) },
  CONCATENATE: {
    least: 1,
    most: MANY,
    run: (args, scope) =>
      valuesOf(args, scope)
        .map((value) => textOf(value, scope.rules))
        .join(''),
  },
  JOIN: {
    least: 2,
    most: MANY,
    run: (args, scope) =>
      valuesOf(args.slice(1), scope)
        .map((value) => textOf(value, scope.rules))
        .join(textAt(args, 0, scope)),
  },
  TEXTJOIN: {
    least: 3,
    most: MANY,
    run: (args, scope) => {
      const texts = valuesOf(args.slice(2), scope).map((value) => textOf(value, scope.rules));
      const kept = booleanAt(args, 1, scope, 'TEXTJOIN') ? texts.filter((text) => text !== '') : texts;
      return kept.join(textAt(args, 0, scope));
    },
  },
  REPT: {
    least: 2,
    run: (args, scope) =>
      textAt(args, 0, scope).repeat(Math.max(0, Math.min(32_000, numberAt(args, 1, scope, 'REPT')))),
  },
  SUBSTITUTE: {
    least: 3,
    most: 4,
    run: (args, scope) => {
      const [text, old, fresh] = [textAt(args, 0, scope), textAt(args, 1, scope), textAt(args, 2, scope)];
      const which = numberAt(args, 3, scope, 'SUBSTITUTE', 0);
      if (old === '') return text;
      let seen = 0;
      return text.replace(new RegExp(escaped(old), 'g'), (all) => (!which || ++seen === which ? fresh : all));
    },
  },
  FIND: {
    least: 2,
    most: 3,
    run: (args, scope) =>
      find(textAt(args, 0, scope), textAt(args, 1, scope), numberAt(args, 2, scope, 'FIND', 1), 'FIND'),
  },
  SEARCH: {
    least: 2,
    most: 3,
    run: (args, scope) =>
      find(
        textAt(args, 0, scope).toLowerCase(),
        textAt(args, 1, scope).toLowerCase(),
        numberAt(args, 2, scope, 'SEARCH', 1),
        'SEARCH',
      ),
  },
  EXACT: { least: 2, run: (args, scope) => textAt(args, 0, scope) === textAt(args, 1, scope) },
  CHAR: { least: 1, run: (args, scope) => String.fromCodePoint(numberAt(args, 0, scope, 'CHAR')) },
  CODE: ofText((text) => text.codePointAt(0) ?? 0),
  T: { least: 1, run: (args, scope) => (typeof scalar(args, 0, scope) === 'string' ? scalar(args, 0, scope) : '') },
  N: { least: 1, run: (args, scope) => (typeof scalar(args, 0, scope) === 'number' ? scalar(args, 0, scope) : 0) },
  TEXT: {
    least: 2,
    run: (args, scope) => {
      const value = scalar(args, 0, scope);
      const read = typeof value === 'string' ? parseUserEntered(value, scope.rules, 2026).value : value;
      return isError(read) ? read : display(read ?? 0, { pattern: textAt(args, 1, scope) }, scope.rules);
    },
  },
  VALUE: {
    least: 1,
    run: (args, scope) => {
      const value = scalar(args, 0, scope);
      const read = typeof value === 'string' ? parseUserEntered(value, scope.rules, 2026).value : (value ?? 0);
      return typeof read === 'number'
        ? read
        : raise('VALUE', `VALUE parameter '${String(value)}' cannot be parsed to number.`);
    },
  },
  SPLIT: {
    least: 2,
    most: 4,
    run: (args, scope) => {
      const each = booleanAt(args, 2, scope, 'SPLIT', true);
      const delimiter = textAt(args, 1, scope);
      const parts = textAt(args, 0, scope).split(each ? new RegExp(`[${escaped(delimiter)}]`) : delimiter);
      const kept = booleanAt(args, 3, scope, 'SPLIT', true) ? parts.filter((part) => part !== '') : parts;
      return matrix([kept.map((part) => parseUserEntered(part, scope.rules, 2026).value ?? part)]);
    },
  },
  REGEXMATCH: { least: 2, run: (args, scope) => regex(textAt(args, 1, scope)).test(textAt(args, 0, scope)) },
  REGEXREPLACE: {
    least: 3,
    run: (args, scope) => textAt(args, 0, scope).replace(regex(textAt(args, 1, scope), 'g'), textAt(args, 2, scope)),
  },
  REGEXEXTRACT: {
    least: 2,
    run: (args, scope) => {
      const match = regex(textAt(args, 1, scope)).exec(textAt(args, 0, scope));
      if (!match)
        return raise(
          'N_A',
          `Function REGEXEXTRACT parameter 2 value "${textAt(args, 1, scope)}" does not match text of Function REGEXEXTRACT parameter 1 value "${textAt(args, 0, scope)}".`,
        );
      return match.length > 1 ? matrix([match.slice(1)]) : match[0];
    },
  },
  HYPERLINK: { least: 1, most: 2, run: (args, scope) => (args[1] ? scalar(args, 1, scope) : textAt(args, 0, scope)) },
  IMAGE: { least: 1, most: 4, run: () => undefined },
  SPARKLINE: { least: 1, most: 2, run: () => undefined },
};

import { parseCells, splitRange } from '../a1/parse.ts';
import type { Node } from './ast.ts';
import { type Token, tokenize } from './tokens.ts';
import { ERROR_CODES, type ErrorType } from './types.ts';

class ParseError extends Error {}

const ERRORS = new Map(Object.entries(ERROR_CODES).map(([type, code]) => [code, type as ErrorType]));

/** Binding power; the higher one binds first. */
const POWER: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 6,
};
const SIGN = 7;

class Parser {
  readonly #tokens: Token[];
  readonly #decimal: string;
  #at = 0;

  constructor(tokens: Token[], decimal: string) {
    this.#tokens = tokens.filter((token) => token.kind !== 'space');
    this.#decimal = decimal;
  }

  whole(): Node {
    const node = this.#expression(0);
    if (this.#at < this.#tokens.length) throw new ParseError();
    return node;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takes(kind: Token['kind'], text?: string): boolean {
    const token = this.#peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return false;
    this.#at++;
    return true;
  }

  #expression(least: number): Node {
    let left = this.#prefix();
    for (;;) {
      const token = this.#peek();
      if (token?.kind !== 'operator') return left;
      if (token.text === '%') {
        this.#at++;
        left = { kind: 'percent', operand: left };
        continue;
      }
      const power = POWER[token.text];
      if (power === undefined || power <= least) return left;
      this.#at++;
      left = { kind: 'binary', operator: token.text, left, right: this.#expression(power) };
    }
  }

  #prefix(): Node {
    const token = this.#peek();
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      this.#at++;
      return { kind: 'unary', operator: token.text, operand: this.#expression(SIGN) };
    }
    return this.#atom();
  }

  #atom(): Node {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text.replace(this.#decimal, '.')) };
      case 'string':
        return { kind: 'text', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', type: ERRORS.get(token.text.toUpperCase()) ?? 'ERROR' };
      case 'reference':
        return reference(token.text);
      case 'name':
        return name(token.text);
      case 'call':
        return this.#call(token.text);
      case 'open': {
        const inner = this.#expression(0);
        if (!this.#takes('close')) throw new ParseError();
        return inner;
      }
      case 'brace':
        return token.text === '{' ? this.#array() : fail();
      default:
        return fail();
    }
  }

  #call(called: string): Node {
    this.#takes('open');
    const args: Node[] = [];
    if (this.#takes('close')) return { kind: 'call', name: called.toUpperCase(), written: called, args };
    for (;;) {
      const next = this.#peek();
      args.push(next?.kind === 'separator' || next?.kind === 'close' ? { kind: 'empty' } : this.#expression(0));
      if (this.#takes('close')) return { kind: 'call', name: called.toUpperCase(), written: called, args };
      if (!this.#takes('separator')) throw new ParseError();
    }
  }

  /** Columns are parted by `,` or `\`, rows by `;`. */
  #array(): Node {
    const rows: Node[][] = [[]];
    if (this.#takes('brace', '}')) return { kind: 'array', rows };
    for (;;) {
      rows.at(-1)?.push(this.#expression(0));
      if (this.#takes('brace', '}')) return { kind: 'array', rows };
      const separator = this.#tokens[this.#at++];
      if (separator?.kind !== 'separator') throw new ParseError();
      if (separator.text === ';') rows.push([]);
    }
  }
}

function fail(): never {
  throw new ParseError();
}

function reference(text: string): Node {
  if (text.endsWith('#REF!')) return { kind: 'error', type: 'REF' };
  const parts = splitRange(text);
  const box = parts && parseCells((parts.cells ?? '').replaceAll('$', ''));
  if (!parts || !box) return { kind: 'error', type: 'REF' };
  return { kind: 'reference', title: parts.title, ...box };
}

function name(text: string): Node {
  if (/^true$/i.test(text)) return { kind: 'boolean', value: true };
  if (/^false$/i.test(text)) return { kind: 'boolean', value: false };
  return { kind: 'name', name: text };
}

const parsed = new Map<string, Node | null>();
const KEPT = 20_000;

/** The tree of a formula, with or without its `=`; null where it cannot be read. */
export function parseFormula(formula: string, decimal: string): Node | null {
  const key = `${decimal}${formula}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  if (parsed.size > KEPT) parsed.clear();
  const tree = parseFresh(formula.replace(/^=/, ''), decimal);
  parsed.set(key, tree);
  return tree;
}

function parseFresh(text: string, decimal: string): Node | null {
  const tokens = tokenize(text, decimal);
  if (!tokens?.length) return null;
  try {
    return new Parser(tokens, decimal).whole();
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

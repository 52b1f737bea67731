export type TokenKind =
  | 'number'
  | 'string'
  | 'error'
  | 'reference'
  | 'name'
  | 'call'
  | 'operator'
  | 'open'
  | 'close'
  | 'separator'
  | 'brace'
  | 'space';

export interface Token {
  kind: TokenKind;
  /** As written, so that the tokens joined are the formula again. */
  text: string;
}

const TITLE = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const OPEN = String.raw`${CORNER}:\$?[A-Za-z]{1,3}|${CORNER}:\$?[1-9]\d{0,6}`;
const CELLS = `(?:${CORNER}:${CORNER}|${OPEN}|${CORNER}|${COLUMNS}|${ROWS})`;

const number = (decimal: string): RegExp =>
  decimal === ',' ? /\d+(?:,\d+)?(?:[eE][+-]?\d+)?/y : /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;

const RULES: [TokenKind, RegExp][] = [
  ['space', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['error', /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|ERROR!)/iy],
  ['reference', new RegExp(`(?:${TITLE})?${CELLS}(?![\\p{L}\\p{N}_(])|${TITLE}#REF!`, 'uy')],
  ['call', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', new RegExp(`(?:${TITLE})?[\\p{L}_][\\p{L}\\p{N}_.]*`, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['brace', /[{}]/y],
  ['separator', /[;,\\|]/y],
];

function takeAt(text: string, at: number, rules: [TokenKind, RegExp][]): Token | null {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

/** Cuts a formula (without its `=`) into tokens; null where it cannot be read. `decimal` is the locale's. */
export function tokenize(formula: string, decimal: string): Token[] | null {
  const [space, string, error, reference, ...rest] = RULES;
  const all = [space, string, error, reference, ['number', number(decimal)], ...rest] as [TokenKind, RegExp][];
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = takeAt(formula, at, all);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

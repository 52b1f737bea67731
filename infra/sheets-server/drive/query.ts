import { driveInvalid } from '../http/errors.ts';
import { asObject } from '../model/json.ts';
import type { FileEntry } from '../model/types.ts';
import { ownerOf, roleOf } from './access.ts';

export type Predicate = (entry: FileEntry) => boolean;

const refuse = () => driveInvalid('Invalid Value', 'q');

const TOKEN = /\s*(?:(\()|(\))|(<=|>=|!=|=|<|>)|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([A-Za-z][\w.:-]*)|(\{|\}))/y;

function tokens(text: string): string[] {
  const list: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      if (text.slice(at).trim()) throw refuse();
      break;
    }
    list.push(match[0].trim());
  }
  return list;
}

const isString = (token: string | undefined): token is string => token !== undefined && /^['"]/.test(token);
const unquoted = (token: string): string => token.slice(1, -1).replace(/\\(.)/g, '$1');

/** These stand alone as well: `sharedWithMe and …`. */
const FLAGS = new Set(['sharedWithMe', 'starred', 'trashed']);

/** Recursive descent over `not a = 'x' and (b contains 'y' or 'z' in c)`. */
class QueryParser {
  readonly #tokens: string[];
  readonly #me: string;
  #at = 0;

  constructor(text: string, me: string) {
    this.#tokens = tokens(text);
    this.#me = me;
  }

  whole(): Predicate {
    const predicate = this.#or();
    if (this.#at < this.#tokens.length) throw refuse();
    return predicate;
  }

  #next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw refuse();
    return token;
  }

  #takes(word: string): boolean {
    if (this.#tokens[this.#at]?.toLowerCase() !== word) return false;
    this.#at++;
    return true;
  }

  #or(): Predicate {
    let left = this.#and();
    while (this.#takes('or')) {
      const [a, b] = [left, this.#and()];
      left = (entry) => a(entry) || b(entry);
    }
    return left;
  }

  #and(): Predicate {
    let left = this.#not();
    while (this.#takes('and')) {
      const [a, b] = [left, this.#not()];
      left = (entry) => a(entry) && b(entry);
    }
    return left;
  }

  #not(): Predicate {
    if (this.#takes('not')) {
      const inner = this.#not();
      return (entry) => !inner(entry);
    }
    if (this.#takes('(')) {
      const inner = this.#or();
      if (!this.#takes(')')) throw refuse();
      return inner;
    }
    return this.#term();
  }

  #term(): Predicate {
    const first = this.#next();
    if (isString(first)) {
      if (!this.#takes('in')) throw refuse();
      return inTerm(unquoted(first), this.#next(), this.#me);
    }
    if (FLAGS.has(first) && !/^(?:!?=)$/.test(this.#tokens[this.#at] ?? ''))
      return fieldTerm(first, '=', 'true', this.#me);
    const operator = this.#next().toLowerCase();
    if (operator === 'has') return this.#has(first);
    return fieldTerm(first, operator, this.#next(), this.#me);
  }

  /** `properties has { key='a' and value='b' }` */
  #has(field: string): Predicate {
    const parts = Array.from({ length: 9 }, () => this.#next());
    const [open, , , key = '', , , , value = '', close] = parts;
    if (open !== '{' || close !== '}' || !isString(key) || !isString(value)) throw refuse();
    return (entry) => asObject(entry.extra[field])[unquoted(key)] === unquoted(value);
  }
}

function inTerm(value: string, field: string, me: string): Predicate {
  const wanted = value === 'me' ? me : value.toLowerCase();
  switch (field) {
    case 'parents':
      return (entry) => entry.parents.includes(value);
    case 'owners':
      return (entry) => ownerOf(entry) === wanted;
    case 'writers':
      return (entry) => ['owner', 'writer'].includes(roleOf(entry, wanted) ?? '');
    case 'readers':
      return (entry) => roleOf(entry, wanted) !== null;
    default:
      throw refuse();
  }
}

const compareWith = (operator: string): ((difference: number) => boolean) => {
  const tests: Record<string, (difference: number) => boolean> = {
    '=': (d) => d === 0,
    '!=': (d) => d !== 0,
    '<': (d) => d < 0,
    '<=': (d) => d <= 0,
    '>': (d) => d > 0,
    '>=': (d) => d >= 0,
  };
  const test = tests[operator];
  if (!test) throw refuse();
  return test;
};

function timeTerm(read: (entry: FileEntry) => number | undefined, operator: string, value: string): Predicate {
  const wanted = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(wanted)) throw refuse();
  const test = compareWith(operator);
  return (entry) => {
    const time = read(entry);
    return time !== undefined && test(time - wanted);
  };
}

function textTerm(read: (entry: FileEntry) => string, operator: string, value: string): Predicate {
  const wanted = value.toLowerCase();
  if (operator === '=') return (entry) => read(entry).toLowerCase() === wanted;
  if (operator === '!=') return (entry) => read(entry).toLowerCase() !== wanted;
  if (operator !== 'contains') throw refuse();
  // Names are matched by the beginnings of their words.
  return (entry) =>
    ` ${read(entry).toLowerCase()}`.replace(/[_\-.,()]/g, ' ').includes(` ${wanted}`) ||
    read(entry).toLowerCase().startsWith(wanted);
}

function flagTerm(read: (entry: FileEntry) => boolean, operator: string, value: string): Predicate {
  if (!/^(true|false)$/i.test(value) || (operator !== '=' && operator !== '!=')) throw refuse();
  const wanted = /^true$/i.test(value) === (operator === '=');
  return (entry) => read(entry) === wanted;
}

function fieldTerm(field: string, operator: string, token: string, me: string): Predicate {
  const value = isString(token) ? unquoted(token) : token;
  switch (field) {
    case 'name':
    case 'title':
      return textTerm((entry) => entry.name, operator, value);
    case 'fullText':
      return textTerm((entry) => entry.name, 'contains', value);
    case 'mimeType':
      if (operator === 'contains') return (entry) => entry.mimeType.startsWith(value);
      return textTerm((entry) => entry.mimeType, operator, value);
    case 'modifiedTime':
      return timeTerm((entry) => entry.modifiedTime, operator, value);
    case 'createdTime':
      return timeTerm((entry) => entry.createdTime, operator, value);
    case 'sharedWithMeTime':
      return timeTerm((entry) => entry.sharedWithMe[me], operator, value);
    case 'viewedByMeTime':
      return timeTerm((entry) => entry.modifiedByMe[me], operator, value);
    case 'trashed':
      return flagTerm((entry) => entry.trashed, operator, value);
    case 'starred':
      return flagTerm((entry) => entry.extra.starred === true, operator, value);
    case 'sharedWithMe':
      return flagTerm((entry) => entry.sharedWithMe[me] !== undefined, operator, value);
    case 'visibility':
      return () => true;
    default:
      throw refuse();
  }
}

/** The `q` of files.list as a test. Throws 400 `Invalid Value`. */
export function parseQuery(text: string, me: string): Predicate {
  return text.trim() ? new QueryParser(text, me).whole() : () => true;
}

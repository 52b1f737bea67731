import type { Exchange } from './recording-proxy.ts';

/** One point in which an answer of the target is not as the Sheets server answers. */
export interface Difference {
  readonly request: string;
  /** `sheets[].properties.title`; `(status)`, `(request)` and `(outcome)` are no paths. */
  readonly path: string;
  readonly sheetsServer: string;
  readonly target: string;
}

const NOTHING = 'absent';

/** Each exchange against its counterpart, in the order of sending; the same difference is told once. */
export function compareExchanges(expected: readonly Exchange[], found: readonly Exchange[]): Difference[] {
  const differences: Difference[] = [];
  for (let at = 0; at < Math.max(expected.length, found.length); at++) {
    const [ours, theirs] = [expected[at], found[at]];
    if (!ours || !theirs || ours.request !== theirs.request) {
      const [sheetsServer, target] = [ours?.request ?? NOTHING, theirs?.request ?? NOTHING];
      // From here on other requests were sent: nothing later can be set against each other.
      differences.push({ request: sheetsServer, path: '(request)', sheetsServer, target });
      break;
    }
    differences.push(...compareAnswers(ours, theirs));
  }
  const seen = new Map(differences.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}

function compareAnswers(ours: Exchange, theirs: Exchange): Difference[] {
  const { request } = ours;
  if (ours.status !== theirs.status)
    return [{ request, path: '(status)', sheetsServer: String(ours.status), target: String(theirs.status) }];
  const [a, b] = [shapeOf(ours.body), shapeOf(theirs.body)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].sort();
  const differing = paths.filter((path) => typesAt(a, path) !== typesAt(b, path));
  // What hangs on a missing member is missing with it.
  const topmost = differing.filter((path) => !differing.some((other) => isWithin(path, other)));
  return topmost.map((path) => ({ request, path, sheetsServer: typesAt(a, path), target: typesAt(b, path) }));
}

function isWithin(path: string, other: string): boolean {
  return path !== other && (path.startsWith(`${other}.`) || path.startsWith(`${other}[]`));
}

type Shape = ReadonlyMap<string, ReadonlySet<string>>;

function typesAt(shape: Shape, path: string): string {
  return [...(shape.get(path) ?? [NOTHING])].sort().join(' or ');
}

/** Paths and the types that stand there; never a value: a workbook's words go nowhere. */
export function shapeOf(value: unknown): Shape {
  const shape = new Map<string, Set<string>>();
  const walk = (part: unknown, path: string): void => {
    const types = shape.get(path) ?? new Set<string>();
    shape.set(path, types.add(typeOf(part)));
    if (Array.isArray(part)) for (const each of part) walk(each, `${path}[]`);
    else if (typeof part === 'object' && part !== null)
      for (const [key, each] of Object.entries(part)) walk(each, path === '' ? key : `${path}.${key}`);
  };
  walk(value, '');
  return shape;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

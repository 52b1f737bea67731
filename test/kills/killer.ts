import type { PassingRequest, ProxyHooks } from '#local/aws/fault-proxy.ts';

/** The moment at which a process ends itself: before or after the service did what the n-th request of a kind asked. */
export interface KillPoint {
  readonly operation: string;
  /** From 1. */
  readonly nth: number;
  readonly when: 'before' | 'after';
}

export interface Killer {
  readonly hooks: ProxyHooks;
  /** Kinds of the requests so far, in order. */
  readonly seen: readonly string[];
  /** From here on nothing is counted, and nobody dies. */
  disarm(): void;
}

/** Not a signal that could be caught, nor an exception that could be handled: the process is gone within the call. */
export function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

/** Counts the requests to all services by kind. */
export function killer(point: KillPoint | null): Killer {
  const seen: string[] = [];
  const counts = new Map<string, number>();
  let isArmed = true;
  const isThere = (operation: string, nth: number, when: KillPoint['when']) =>
    isArmed && point?.operation === operation && point.nth === nth && point.when === when;
  /** Both hooks get the same object of a request. */
  const nthOf = new WeakMap<PassingRequest, number>();
  return {
    seen,
    disarm: () => {
      isArmed = false;
    },
    hooks: {
      before: (request) => {
        if (!isArmed) return undefined;
        const operation = kindOf(request);
        const nth = (counts.get(operation) ?? 0) + 1;
        counts.set(operation, nth);
        nthOf.set(request, nth);
        seen.push(operation);
        if (isThere(operation, nth, 'before')) die();
        return undefined;
      },
      after: (request) => {
        if (isThere(kindOf(request), nthOf.get(request) ?? 0, 'after')) die();
        return undefined;
      },
    },
  };
}

/** `GET /v4/spreadsheets/*`: whichever workbook it was. */
function kindOf({ operation }: PassingRequest): string {
  return operation.replace(/(\/(?:spreadsheets|files)\/)[^/:?]+/, '$1*');
}

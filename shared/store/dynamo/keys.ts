import type { SourceId } from '#registry/types.ts';

/**
 * Keys of the one table.
 *
 * | pk | sk | what |
 * |---|---|---|
 * | `STATE` | source | workbook item: what is wanted and what is done |
 * | `W#<source>` | `ROW#<hash>` | one accepted row, immutable |
 * | `W#<source>` | `HEAD#<hash>#<page>` | one table as of one commit, immutable |
 * | `W#<source>` | `REPORT#<hash>#<page>` | findings and fate of the tabs, immutable |
 * | `W#<source>` | `CHOICE#<key>` | what a person chose |
 * | `REG` | `SOURCE#<id>`, `SHEET#<spreadsheet>`, `NEXT#<district>`, `PROVINCE#<code>`, `SILENCED#<rule>#<district>` | the registry |
 * | `SUMMARY` | `<province>#week`, `<province>#now` | a summary that is owed |
 * | `LIMIT#<account>` | kind of request | the limiter's ledger |
 *
 * All workbook items share one partition: a scan then reads them by size (some 130 units for 514 workbooks) instead of
 * one unit each, every minute. At a thousand writes a second that partition is far from its limits.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const STATES = 'STATE';
export const REGISTRY = 'REG';
export const OWED_SUMMARIES = 'SUMMARY';

export function stateKey(source: SourceId): Key {
  return { pk: STATES, sk: source };
}

export function workbookPartition(source: SourceId): string {
  return `W#${source}`;
}

export const ROW_PREFIX = 'ROW#';

export function rowItemKey(source: SourceId, hash: string): Key {
  return { pk: workbookPartition(source), sk: `${ROW_PREFIX}${hash}` };
}

export type PagedKind = 'HEAD' | 'REPORT';

export function pageKey(source: SourceId, kind: PagedKind, hash: string, page: number): Key {
  return { pk: workbookPartition(source), sk: `${kind}#${hash}#${page}` };
}

export function choiceItemKey(source: SourceId, choice: string): Key {
  return { pk: workbookPartition(source), sk: `CHOICE#${choice}` };
}

import type { RuleId } from '#findings/types.ts';
import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import { dataHash, layoutHash } from '#ledger/data-hash.ts';
import type { Choices, Source } from '#registry/types.ts';
import type { ScreenedWorkbook } from './judge.ts';

/** Versions of what verdicts depend on beside the sheet. */
export interface RuleBook {
  readonly rules: string;
  readonly editions: string;
  readonly regions: string;
}

export interface InputHashes {
  /** Of what people typed. */
  readonly data: string;
  /** Of data and layout: names the snapshot. */
  readonly content: string;
  /** Of everything that verdicts depend on: equal means nothing to do. */
  readonly key: string;
}

export function inputHashes(
  workbook: ScreenedWorkbook,
  choices: Choices,
  source: Source,
  ruleBook: RuleBook,
  silenced: readonly RuleId[] = [],
): InputHashes {
  const data = dataHash(workbook.tabs);
  const content = contentHash(`${data} ${layoutHash(workbook, workbook.tabs)}`);
  const chosen = [...choices.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { district, kecamatan, actions, fiscalYear, precedence } = source;
  // None silenced gives the key of a time when none could be.
  const quiet = silenced.length > 0 ? [silenced] : [];
  const registered = { district, kecamatan, actions, fiscalYear, precedence };
  return { data, content, key: contentHash(canonicalJson([content, chosen, registered, ruleBook, ...quiet])) };
}

import { frozenName } from '#pipeline/summaries/frozen.ts';
import type { OwedSummaries, OwedSummary, SummaryMessage } from '#pipeline/summary-ports.ts';

/** What is owed to provinces, in memory. */
export class MemoryOwed implements OwedSummaries {
  readonly #owed = new Map<string, OwedSummary>();

  note = async (owed: OwedSummary): Promise<void> => {
    if (!this.#isNewer(owed.message)) this.#owed.set(keyOf(owed.message), owed);
  };

  settle = async (message: SummaryMessage): Promise<void> => {
    if (!this.#isNewer(message)) this.#owed.delete(keyOf(message));
  };

  list = async (): Promise<readonly OwedSummary[]> => [...this.#owed.values()];

  #isNewer(than: SummaryMessage): boolean {
    const held = this.#owed.get(keyOf(than))?.message;
    return held !== undefined && frozenOf(held) > frozenOf(than);
  }
}

function keyOf({ province, asOf }: SummaryMessage): string {
  return `${province} ${asOf === null}`;
}

function frozenOf({ week, province, asOf }: SummaryMessage): string {
  return frozenName(week, province, asOf);
}

import type { Source } from '#registry/types.ts';
import { isRecheckAsked } from '#tabs/people/validasi-answers.ts';
import type { TabPeeker } from '../ports.ts';

/** On a usual day everybody who types is looked at: a third of an account's reads a minute. */
const ALL = 20;
/** When many type at once, reads are wanted for pulls: under a tenth goes to ticks, others at each scan. */
const LOOKS = 5;

/**
 * Which of the workbooks in which somebody is typing have the box *Periksa ulang* ticked. Where there are more than may be
 * looked at, each scan looks at others (`turn` counts scans).
 */
export async function tickedAmong(
  sources: readonly Source[],
  turn: number,
  peeker: TabPeeker,
): Promise<ReadonlySet<string>> {
  const ticked = new Set<string>();
  for (const source of turnOf(sources, turn)) {
    const answer = await peeker.peek(source.lane, source.spreadsheetId, 'validasi');
    if (answer.kind === 'deferred') break;
    if (answer.kind === 'seen' && answer.tab && isRecheckAsked(answer.tab)) ticked.add(source.id);
  }
  return ticked;
}

function turnOf(sources: readonly Source[], turn: number): readonly Source[] {
  if (sources.length <= ALL) return sources;
  const start = (turn * LOOKS) % sources.length;
  return [...sources, ...sources].slice(start, start + LOOKS);
}

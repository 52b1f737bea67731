import { sentenceId } from '#findings/sentences/id.ts';
import { googleWriters } from '#google/index.ts';
import type { OwedSummaries, PublishSummaryDeps } from '#pipeline/summary-ports.ts';
import type { Settings } from '#runtime/settings.ts';
import { encodeParquet } from '#store/parquet/encode-parquet.ts';
import { googleParts, summaryLane } from '../compose/google.ts';
import { clockOf, openStore } from '../compose/store.ts';
import { composeFreeze } from '../plan-summaries/compose.ts';

export function composePublish(settings: Settings): PublishSummaryDeps & { readonly owedSummaries: OwedSummaries } {
  const clock = clockOf(settings);
  const { table, registry, objects, owedSummaries } = openStore(settings, clock);
  return {
    registry,
    objects,
    owedSummaries,
    exports: { objects, encode: encodeParquet, root: `s3://${settings.AKSI8_BUCKET}/` },
    freeze: composeFreeze(settings),
    writer: googleWriters(...googleParts(settings, table, clock)).writer,
    say: sentenceId,
    lane: summaryLane(settings),
  };
}

import { atRow } from '../core/draft.ts';
import type { RowRule } from '../types.ts';

const TOPIC =
  /st[uia]n?t+[iae]?n|gizi|kesehatan|hpk|desa|kelurahan|nagari|gampong|kampung|konvergensi|anak|posyandu|sanitasi|babs|asi\b/i;

/** Nothing in the title speaks of stunting, nutrition, health or villages. */
export const regulationOffTopic: RowRule = {
  id: 'regulation-off-topic',
  scope: 'row',
  actions: [4],
  *check(row) {
    const title = row.text('tentang');
    if (title !== null && title.length > 10 && !TOPIC.test(title))
      yield atRow(row, 'regulation-off-topic', ['tentang'], { title });
  },
};

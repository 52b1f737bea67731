import type { FindingData } from '../data.ts';
import type { Finding, RuleId, Sentence } from '../types.ts';
import { angka, kutip } from './id/format.ts';
import { measuresId } from './id/measures.ts';
import { papersId } from './id/papers.ts';
import { readingId } from './id/reading.ts';
import { reviewsId } from './id/reviews.ts';
import { districtId, historyId, tablesId, workbookId } from './id/tables.ts';
import { valuesId } from './id/values.ts';
import { oneLine } from './quote.ts';
import { lowerFirst, whereOf } from './where.ts';
import type { Where, Wording } from './wording.ts';

const WORDING: Wording<FindingData> = {
  ...readingId,
  ...valuesId,
  ...measuresId,
  ...papersId,
  ...reviewsId,
  ...tablesId,
  ...districtId,
  ...historyId,
  ...workbookId,
};

function word<R extends RuleId>(rule: R, data: FindingData[R], where: Where): Sentence {
  return WORDING[rule](data, where);
}

/** Rules whose sentence names its row itself. */
const NAMES_ITS_ROW: ReadonlySet<RuleId> = new Set<RuleId>(['duplicate-row', 'contradictory-duplicate']);

function placed(finding: Finding, message: string): string {
  const { fieldLabel } = finding.place;
  const rowLabel = finding.place.rowLabel === null ? null : oneLine(finding.place.rowLabel);
  if (finding.count > 1) {
    const column = fieldLabel === null ? '' : ` pada kolom ${kutip(fieldLabel)}`;
    const example = rowLabel === null ? 'misalnya' : `misalnya ${rowLabel}`;
    return `${angka(finding.count)} baris${column}, ${example}: ${lowerFirst(message)}`;
  }
  return rowLabel === null || NAMES_ITS_ROW.has(finding.rule) ? message : `${rowLabel}: ${lowerFirst(message)}`;
}

/** What staff read of a finding, in Indonesian. The code of the rule is not part of it: it is shown last and small. */
export function sentenceId(finding: Finding): Sentence {
  const said = word(finding.rule, finding.data, whereOf(finding, 'ini'));
  return { ...said, message: placed(finding, said.message) };
}

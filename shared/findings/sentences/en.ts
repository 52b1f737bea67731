import type { FindingData } from '../data.ts';
import type { Finding, RuleId, Sentence } from '../types.ts';
import { num, q } from './en/format.ts';
import { measuresEn } from './en/measures.ts';
import { papersEn } from './en/papers.ts';
import { readingEn } from './en/reading.ts';
import { reviewsEn } from './en/reviews.ts';
import { districtEn, historyEn, tablesEn, workbookEn } from './en/tables.ts';
import { valuesEn } from './en/values.ts';
import { oneLine } from './quote.ts';
import { whereOf } from './where.ts';
import type { Where, Wording } from './wording.ts';

const WORDING: Wording<FindingData> = {
  ...readingEn,
  ...valuesEn,
  ...measuresEn,
  ...papersEn,
  ...reviewsEn,
  ...tablesEn,
  ...districtEn,
  ...historyEn,
  ...workbookEn,
};

function word<R extends RuleId>(rule: R, data: FindingData[R], where: Where): Sentence {
  return WORDING[rule](data, where);
}

function placed({ place, count }: Finding, message: string): string {
  const { fieldLabel } = place;
  const rowLabel = place.rowLabel === null ? null : oneLine(place.rowLabel);
  if (count === 1) return rowLabel === null ? message : `${rowLabel}: ${message}`;
  const column = fieldLabel === null ? '' : ` of column ${q(fieldLabel)}`;
  return `${num(count)} rows${column}, for example ${rowLabel ?? ''}: ${message}`;
}

/** What admins read of a finding, in English. */
export function sentenceEn(finding: Finding): Sentence {
  const said = word(finding.rule, finding.data, whereOf(finding, '(unnamed)'));
  return { ...said, message: placed(finding, said.message) };
}

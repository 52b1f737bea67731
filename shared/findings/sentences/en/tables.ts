import type { DistrictKinds } from '../../kinds/district.ts';
import type { HistoryKinds } from '../../kinds/history.ts';
import type { TableKinds } from '../../kinds/tables.ts';
import type { WorkbookKinds } from '../../kinds/workbook.ts';
import { sentence, type Wording } from '../wording.ts';
import { fig, list, num, pct, q } from './format.ts';

const REFUSED = 'The value is not accepted and not summed.';
const REGISTER = 'Compare with the register.';

export const tablesEn: Wording<TableKinds> = {
  'total-differs-from-sum': ({ typed, sum, rows }, { column }) =>
    sentence(
      `The total of column ${column} says ${num(typed)}; its ${num(rows)} rows add up to ${num(sum)}.`,
      'The sum of the rows is used.',
      'Check the range of the formula.',
    ),
  'total-percent-differs': ({ typed, computed }, { column }) =>
    sentence(
      `The percentage of the total (column ${column}) says ${pct(typed)}; its counts give ${pct(computed)}.`,
      'The computed one is used.',
      'Check the formula.',
    ),
  'total-percent-is-average': ({ typed, computed }, { column }) =>
    sentence(
      `The percentage of the total (column ${column}) is the mean ${pct(typed)}; its counts give ${pct(computed)}.`,
      'A mean weighs small villages like large ones.',
      'Compute it from the counts.',
    ),
  'required-column-missing': ({ label }) =>
    sentence(
      `There is no column ${q(label)}.`,
      'It is needed for completeness.',
      'Add it, or choose the column in Pemetaan.',
    ),
  'dash-to-confirm': ({ cells, rows }, { column }) =>
    sentence(
      `Column ${column} holds a dash in ${num(cells)} of ${num(rows)} rows: none, or no data yet?`,
      'A dash is read as no data, not as zero.',
      'Type 0 where there are none; leave it otherwise.',
    ),
  'all-zero-column': ({ rows }, { column }) =>
    sentence(
      `Column ${column} is 0 in all ${num(rows)} rows: truly none, or no data yet?`,
      'A zero is counted.',
      'Answer in Tanggapan, or clear the column.',
    ),
  'constant-column': ({ value, rows }, { column }) =>
    sentence(`Column ${column} is ${num(value)} in all ${num(rows)} rows.`, 'It may have been filled down.', REGISTER),
  'columns-identical': ({ other, rows }, { column }) =>
    sentence(`Column ${column} equals ${q(other)} in ${num(rows)} rows.`, 'One may have been pasted twice.', REGISTER),
  'counts-look-rounded': ({ rows }, { column }) =>
    sentence(
      `Nearly all of ${num(rows)} values of column ${column} end in 0 or 5.`,
      'They may be estimates.',
      'Use the register.',
    ),
  'value-far-above-neighbours': ({ value, median }, { column }) =>
    sentence(`Column ${column} holds ${num(value)}; usual is ${num(median)}.`, 'A digit too many?', REGISTER),
  'fiscal-year-differs-from-source': ({ table, registered }) =>
    sentence(
      `The table is of ${table}, the workbook of ${registered}.`,
      'It is read and kept under its year.',
      'Set the year in Pemetaan if it is misread.',
    ),
  'period-in-future': ({ period }) =>
    sentence(`The table is of ${period}, which has not come.`, 'Data may land in the wrong month.', 'Check the title.'),
  'action-not-expected': ({ action, expected }) =>
    sentence(
      `The table is of action ${action}, the workbook of ${list(expected.map(String))}.`,
      'It is read all the same.',
      'Set the action in Pemetaan if it is misread.',
    ),
  'coarser-level': ({ level, asked }) =>
    sentence(
      `Accepted at the level of ${level}.`,
      `The action asks for ${asked}.`,
      `Add the data per ${asked} if there are any.`,
    ),
  'fact-repeated-differently': ({ values }, { column }) =>
    sentence(
      `Column ${column} is one fact of the district, but says ${list(values.map(q))}.`,
      'There is one answer.',
      'Make all rows agree.',
    ),
  'indicators-missing': ({ missing }) =>
    sentence(
      `${num(missing.length)} indicators have no row: ${list(missing.map(String), 8)}.`,
      'The review covers all of them.',
      'Add them when the data are there.',
    ),
};

export const districtEn: Wording<DistrictKinds> = {
  'kecamatan-missing': ({ names, missing, all }) =>
    sentence(
      `${num(missing)} of ${num(all)} kecamatan have no row: ${list(names)}.`,
      'They count as not reported.',
      'Ask them; what is there stays accepted.',
    ),
  'villages-missing': ({ names, missing, all }) =>
    sentence(
      `${num(missing)} of ${num(all)} villages have no row: ${list(names)}.`,
      'They count as not reported.',
      'Add them, or check the spelling.',
    ),
  'region-outside-district': ({ rows, districts, district }) =>
    sentence(
      `${num(rows)} rows are of other districts: ${list(districts)}.`,
      `The workbook is registered for ${district}; only its rows are taken.`,
      'Nothing to do, unless a district is named wrongly.',
    ),
  'outside-source-kecamatan': ({ kecamatan, covered }) =>
    sentence(
      `The row is in ${kecamatan}; the workbook is registered for ${list(covered)}.`,
      'It may be reported twice.',
      'Move the row, or change the registry.',
    ),
  'more-kecamatan-than-exist': ({ figure, official }) =>
    sentence(`${fig(figure)}, but there are ${num(official)} kecamatan.`, REFUSED, REGISTER),
  'more-villages-than-exist': ({ figure, official }) =>
    sentence(`${fig(figure)}, but there are ${num(official)} villages.`, REFUSED, REGISTER),
  'more-desa-than-exist': ({ figure, official }) =>
    sentence(`${fig(figure)}, but there are ${num(official)} desa.`, REFUSED, REGISTER),
  'village-count-differs-from-list': ({ figure, official }) =>
    sentence(
      `${fig(figure)}, but the list has ${num(official)}.`,
      'The official list is the denominator.',
      'Explain in Tanggapan if villages were split.',
    ),
};

export const historyEn: Wording<HistoryKinds> = {
  'copied-from-last-period': ({ same, rows }) =>
    sentence(
      `${num(same)} of ${num(rows)} rows equal the period before.`,
      'The sheet may have been copied.',
      'Fill in this period.',
    ),
  'prevalence-jump': ({ before, now, measured }) =>
    sentence(
      `Prevalence went from ${pct(before)} to ${pct(now)} (${num(measured)} measured).`,
      'Chance does not explain it. It is accepted as typed.',
      REGISTER,
    ),
  'target-population-jump': ({ before, now }) =>
    sentence(
      `The target went from ${num(before)} to ${num(now)}.`,
      'Rarely by more than half.',
      'Check the source of the target.',
    ),
  'digit-slip': ({ before, now }, { column }) =>
    sentence(
      `Column ${column} went from ${num(before)} to ${num(now)}, about tenfold or a tenth.`,
      'A digit too many or too few?',
      REGISTER,
    ),
  'measured-share-falls': ({ before, now }) =>
    sentence(
      `The share measured fell from ${pct(before)} to ${pct(now)}.`,
      'Measuring may not be finished.',
      'Nothing to do while it goes on.',
    ),
  'regulation-vanished': ({ label }) =>
    sentence(
      `${q(label)} is no longer in the table.`,
      'It is valid until replaced.',
      'Mark it as replaced, or add it again.',
    ),
};

export const workbookEn: Wording<WorkbookKinds> = {
  'tables-disagree': ({ first, second, tabs }, { column }) =>
    sentence(
      `Column ${column} says ${q(first)} on ${q(tabs[0])} and ${q(second)} on ${q(tabs[1])}.`,
      'Neither is accepted.',
      'Make them agree, or delete one.',
    ),
  'levels-disagree': ({ sum, typed, level }, { column }) =>
    sentence(
      `Column ${column} says ${num(typed)}; the ${level} of the kecamatan add up to ${num(sum)}.`,
      'All of them are filled in.',
      REGISTER,
    ),
  'actions-disagree-on-measured': ({ first, second }) =>
    sentence(`Action 1 says ${fig(first)}, action 7 ${fig(second)}.`, 'The months may differ.', REGISTER),
  'review-date-differs-from-meeting': ({ review, meeting }) =>
    sentence(
      `The review dates action 3 on ${review}, the meeting was on ${meeting}.`,
      'It is the same meeting.',
      'Compare with the minutes.',
    ),
  'review-prevalence-differs': ({ review, computed }) =>
    sentence(
      `The review says ${pct(review)}, the measurements ${pct(computed)}.`,
      'Both are from e-PPGBM.',
      'Check the month.',
    ),
};

import type { ValueKinds } from '../../kinds/values.ts';
import { sentence, type Wording } from '../wording.ts';
import { num, pct, rp } from './format.ts';

const REFUSED = 'The value is not accepted and not summed.';
const TAKEN = 'It is accepted as typed.';
const REGISTER = 'Compare with the register.';

export const valuesEn: Wording<ValueKinds> = {
  'value-below-range': ({ value, least }, { column }) =>
    sentence(`${num(value)} in column ${column} is below ${num(least)}.`, REFUSED, REGISTER),
  'value-above-range': ({ value, most }, { column }) =>
    sentence(`${num(value)} in column ${column} is above ${num(most)}.`, REFUSED, REGISTER),
  'percent-above-hundred': ({ value }, { column }) =>
    sentence(`${pct(value)} in column ${column} without its counts.`, TAKEN, 'Add the counts.'),
  'count-implausibly-large': ({ value, level }, { column }) =>
    sentence(
      `${num(value)} in column ${column} is too large for one ${level}.`,
      'It may be a code or an amount.',
      REGISTER,
    ),
  'amount-too-small': ({ value }, { column }) =>
    sentence(
      `${rp(value)} in column ${column} is below a thousand rupiah.`,
      'It may be in thousands or millions.',
      'Type it in full rupiah.',
    ),
  'amount-too-large': ({ value }, { column }) =>
    sentence(
      `${rp(value)} in column ${column} is above ten trillion.`,
      'A zero too many?',
      'Compare with the budget document.',
    ),
  'date-in-future': ({ date, today }) =>
    sentence(
      `${date} had not come when the sheet was read (${today}), but it is reported as done.`,
      'Status and date contradict.',
      'Check the year, or the status.',
    ),
  'date-implausible': ({ date }) =>
    sentence(`${date} lies far outside of the programme.`, 'The year may be mistyped.', 'Compare with the document.'),
  'date-outside-year': ({ date, year }) =>
    sentence(`${date} lies outside of ${year}.`, 'It belongs to another year.', 'Check the year.'),
  'year-differs-from-table': ({ value, year }) =>
    sentence(
      `The year column says ${value}, the table is of ${year}.`,
      'Data may land in the wrong year.',
      'Make them agree.',
    ),
  'zero-to-confirm': (_, { column }) =>
    sentence(
      `Column ${column} holds 0: truly none, or no data yet?`,
      'A zero is counted.',
      'Answer in Tanggapan, or clear the cell.',
    ),
  'all-zero-row': ({ fields }) =>
    sentence(
      `All ${num(fields)} counts are 0: truly none, or no data yet?`,
      'A zero is counted.',
      'Answer in Tanggapan, or clear the cells.',
    ),
  'row-without-values': () =>
    sentence('The row holds no data yet.', 'The place counts as not filled in.', 'It may stay empty for now.'),
  'required-value-missing': (_, { column }) =>
    sentence(`Column ${column} is empty.`, 'It is needed for completeness.', 'Fill it in when the data are there.'),
  'not-applicable-filled': ({ value }, { column }) =>
    sentence(
      `Column ${column} holds ${value}, but does not apply here.`,
      'It is not judged.',
      'Check whether it belongs to another row.',
    ),
  'finished-without-document': () =>
    sentence('Finished, but without a link to the document.', 'The province uses it as evidence.', 'Paste the link.'),
  'rule-failed': ({ failed }) =>
    sentence(
      `The rule ${failed} broke down on this table.`,
      'The other rules went on; the data are read.',
      'Nothing to do for staff; see the logs.',
    ),
};

import { type ReadingKinds, sentence, type Wording } from '../wording.ts';
import { list, num, q } from './format.ts';

const REFUSED = 'The value is not accepted and not summed.';

export const readingEn: Wording<ReadingKinds> = {
  'tab-withheld': ({ rows }) =>
    sentence(
      `This tab holds ${num(rows)} rows about single residents; it was neither read nor stored.`,
      'Personal data is protected by law 27/2022 and not needed for the reports.',
      'Ask for counts per village instead.',
    ),
  'other-district': ({ named, registered }) =>
    sentence(
      `The workbook names ${q(named)}, but it is registered for ${q(registered)}.`,
      'Nothing of it is accepted.',
      'Check the identity lines, or correct the registry.',
    ),
  'not-a-number': ({ shown }) => sentence(`A number column holds ${q(shown)}.`, REFUSED, 'Type the number alone.'),
  'formula-error': ({ error, shown }) =>
    sentence(
      `The cell shows ${q(shown)} (formula error ${error}).`,
      REFUSED,
      'Mend the formula, or clear the cell if there are no data.',
    ),
  'tab-not-recognised': ({ rows }) =>
    sentence(
      `A table of ${num(rows)} rows was not recognised as any action.`,
      'It is left alone.',
      'Choose its action in Pemetaan if it is one.',
    ),
  'action-asked': ({ candidates }) =>
    sentence(
      `The table fits actions ${list(candidates.map(String))} equally.`,
      'It is not read.',
      'Choose the action in Pemetaan.',
    ),
  'period-unknown': ({ assumed }) =>
    sentence(
      assumed === null
        ? 'Year or month of the table was not found.'
        : `Year or month of the table is unclear; ${assumed} is assumed.`,
      'Data may land in the wrong period.',
      'Write it in the title, or set it in Pemetaan.',
    ),
  'key-column-missing': ({ level }) =>
    sentence(
      `The table has no column that names the ${level} or another key.`,
      'Rows cannot be told apart.',
      'Add the column.',
    ),
  'column-asked': ({ header, candidates }, { labelOf }) =>
    sentence(
      `The header ${q(header)} resembles ${list(candidates.map(labelOf).map(q))}, but not surely.`,
      'The column is not read.',
      'Choose its meaning in Pemetaan.',
    ),
  'column-twice': ({ header, field, columns }, { labelOf }) =>
    sentence(
      `Columns ${columns.join(' and ')} both read as ${q(labelOf(field))} with different contents (header ${q(header)}).`,
      'Neither is read.',
      'Choose one in Pemetaan, or rename a header.',
    ),
  'columns-unknown': ({ headers }) =>
    sentence(
      `${num(headers.length)} columns are not known and not read: ${list(headers.map(q))}.`,
      'The other columns of the table are read.',
      'Choose their meaning in Pemetaan if they belong to the report.',
    ),
  'no-column-known': ({ headers }) =>
    sentence(
      `The table looks like a report of an action, but what its columns of figures mean is not known: ${list(headers.map(q))}.`,
      'No figure of it is accepted yet.',
      'Choose the meaning of each column, or another action, in Pemetaan.',
    ),
  'count-column-in-doubt': ({ example, thousands, decimal }) =>
    sentence(
      `Numbers like ${q(example)} may mean ${thousands} or ${decimal}.`,
      'The column is held.',
      'Choose in Pemetaan, or type without the mark.',
    ),
  'percent-column-in-doubt': ({ example, asFraction, asTyped }) =>
    sentence(
      `Percentages like ${q(example)} may mean ${asFraction} or ${asTyped}.`,
      'The column is held.',
      'Choose in Pemetaan, or type the percent sign.',
    ),
  'percent-in-doubt': ({ shown, asFraction, asTyped }) =>
    sentence(
      `${q(shown)} may mean ${asFraction} or ${asTyped}; the rest of the column is far greater.`,
      'The value is not taken.',
      'Type the percent sign.',
    ),
  'number-column-in-doubt': ({ example, readings }) =>
    sentence(
      `Numbers like ${q(example)} may mean ${list(readings)}.`,
      'The column is held.',
      'Choose in Pemetaan, or type them in full.',
    ),
  'not-a-whole-number': ({ shown }) =>
    sentence(`The count reads ${q(shown)}, which is no whole number.`, REFUSED, 'Type the count of the register.'),
  'percent-in-count-column': ({ shown }) =>
    sentence(`A count column holds the percentage ${q(shown)}.`, REFUSED, 'Type the count.'),
  'negative-number': ({ shown }) => sentence(`${q(shown)} is below zero.`, REFUSED, 'Check the minus sign.'),
  'number-became-date': ({ shown, possible }) =>
    sentence(
      `The cell is the date ${q(shown)}; it may have been ${possible.map(q).join(' or ')}.`,
      REFUSED,
      'Set the format to number and type it again.',
    ),
  'letter-for-digit': ({ shown, possible }) =>
    sentence(`${q(shown)} has a letter for a digit.`, REFUSED, `Perhaps ${q(possible)} is meant.`),
  'two-numbers-in-cell': ({ shown }) => sentence(`${q(shown)} holds two numbers.`, REFUSED, 'Type one number.'),
  'amount-unclear': ({ shown }) =>
    sentence(`The unit of the amount ${q(shown)} is unclear.`, REFUSED, 'Type it in full rupiah.'),
  'date-unreadable': ({ shown }) => sentence(`${q(shown)} is no date.`, REFUSED, 'Type day, month and year.'),
  'weekday-mismatch': ({ shown, said, is }) =>
    sentence(`${q(shown)} says ${said}, but that day is ${is}.`, 'The date is taken.', 'Compare with the invitation.'),
  'date-year-assumed': ({ shown, assumed }) =>
    sentence(
      `${q(shown)} has no year; ${assumed} is taken.`,
      'It is the year of the table.',
      'Add the year if it is another one.',
    ),
  'date-without-day': ({ shown }) =>
    sentence(`${q(shown)} names a month or a week, no day.`, 'The cell counts as not filled in yet.', 'Add the day.'),
  'choice-unknown': ({ shown, choices }) =>
    sentence(`${q(shown)} is none of the choices.`, REFUSED, `Choose one of: ${list(choices, 8)}.`),
  'yes-no-unclear': ({ shown }) => sentence(`${q(shown)} is neither Ya nor Tidak.`, REFUSED, 'Type Ya or Tidak.'),
  'year-unreadable': ({ shown }) => sentence(`${q(shown)} is no year.`, REFUSED, 'Type four digits.'),
  'link-unreadable': ({ shown }) =>
    sentence(`${q(shown)} is no web address.`, 'The document cannot be opened.', 'Paste the full address.'),
  'row-without-place': ({ level }) =>
    sentence(`The row has figures, but no name of a ${level}.`, 'It is not accepted.', 'Fill in the name.'),
  'place-unknown': ({ shown, level, nearest }) =>
    sentence(
      `${q(shown)} is no ${level} of this district.`,
      'The row is not accepted.',
      nearest.length > 0 ? `Names that come near: ${list(nearest)}.` : 'Check spelling and kecamatan, or add the code.',
    ),
  'place-ambiguous': ({ shown, level, candidates }) =>
    sentence(
      `${q(shown)} fits several ${level}: ${list(candidates)}.`,
      'The row is not accepted.',
      'Add kecamatan, kind or code.',
    ),
  'village-unlisted': ({ shown, kecamatan }) =>
    sentence(
      `${q(shown)} in kecamatan ${kecamatan} is not on the official list.`,
      'The row is read and awaits confirmation.',
      'Correct the name, or report the new village.',
    ),
  'place-spelling': ({ shown, official }) =>
    sentence(`${q(shown)} was read as ${q(official)}.`, 'The place is certain.', 'Use the official spelling.'),
  'place-contradicts-code': ({ shown, code }) =>
    sentence(
      `Code ${q(code)} and name ${q(shown)} point to different places.`,
      'The row is not accepted.',
      'Make them agree.',
    ),
  'code-damaged': ({ shown }) =>
    sentence(
      `Code ${q(shown)} lost a digit by number conversion.`,
      'It may point elsewhere.',
      'Set the column to plain text and type it again.',
    ),
  'code-foreign': ({ shown }) =>
    sentence(
      `${q(shown)} seems to be a BPS code.`,
      'It may differ from the Kemendagri code.',
      'Use the Kemendagri code.',
    ),
  'duplicate-row': ({ label, cells }) =>
    sentence(
      `${label} stands ${num(cells.length)} times with the same values (${list(cells)}).`,
      'It is taken once.',
      'Delete the surplus rows.',
    ),
  'contradictory-duplicate': ({ label, cells }) =>
    sentence(
      `${label} stands ${num(cells.length)} times with different values (${list(cells)}).`,
      'None is taken.',
      'Compare with the register and leave one row.',
    ),
};

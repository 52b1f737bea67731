import type { Figure } from '../../kinds/figure.ts';
import type { MeasureKinds } from '../../kinds/measures.ts';
import type { Sentence } from '../../types.ts';
import { sentence, type Wording } from '../wording.ts';
import { fig, figs, list, num, pct, q, rp } from './format.ts';

const REFUSED = 'The value is not accepted and not summed.';
const TRIPLE = 'The contradicting values are not accepted and not summed.';
const TAKEN = 'It is accepted as typed.';
const COMPUTED = 'The percentage is recomputed from its counts.';
const REGISTER = 'Compare with the register.';

function bases(of: string): (data: { readonly figures: readonly Figure[] }) => Sentence {
  return ({ figures }) =>
    sentence(
      `The number of ${of} differs: ${figs(figures)}.`,
      'The same target group should have one number.',
      REGISTER,
    );
}

export const measuresEn: Wording<MeasureKinds> = {
  'percent-differs-from-counts': ({ typed, computed, numerator, base }) =>
    sentence(
      `Typed ${pct(typed)}, but ${fig(numerator)} of ${fig(base)} is ${pct(computed)}.`,
      COMPUTED,
      'Check the formula, or the counts in the register.',
    ),
  'percent-fits-other-base': ({ typed, computed, base, other }) =>
    sentence(
      `Typed ${pct(typed)} fits ${fig(other)}; with ${fig(base)} it is ${pct(computed)}.`,
      'The official sheet names two bases.',
      'Nothing to do if both counts are right.',
    ),
  'percent-typed-as-fraction': ({ typed, computed }) =>
    sentence(`Typed ${num(typed)}, which means ${pct(computed)}.`, COMPUTED, `Type ${pct(computed)}.`),
  'percent-equals-count': ({ typed, computed, numerator }) =>
    sentence(
      `The percentage ${num(typed)} equals ${q(numerator.label)}; computed ${pct(computed)}.`,
      'The count was typed again.',
      'Leave it empty or use a formula.',
    ),
  'percent-on-zero-base': ({ typed, base }) =>
    sentence(`Typed ${pct(typed)}, but ${fig(base)}.`, 'There is no percentage of nobody.', 'Clear it.'),
  'percent-without-counts': ({ typed }) =>
    sentence(`Only the percentage ${pct(typed)} is given.`, 'It cannot be added up.', 'Add the counts.'),
  'numerator-above-denominator': ({ numerator, base }) =>
    sentence(`${fig(numerator)} exceeds ${fig(base)}, of which it is a part.`, TRIPLE, REGISTER),
  'coverage-above-hundred': ({ numerator, base, percent }) =>
    sentence(
      `${fig(numerator)} exceeds ${fig(base)}: ${pct(percent)}.`,
      TAKEN,
      'Compare the target with the register.',
    ),
  'numerator-on-zero-base': ({ numerator, base }) =>
    sentence(`${fig(numerator)}, but ${fig(base)}.`, 'No coverage can be computed.', REGISTER),
  'numerator-without-base': ({ numerator, base }) =>
    sentence(`${fig(numerator)}, but ${q(base)} is empty.`, 'No coverage can be computed.', 'Fill in the target.'),
  'base-without-numerator': ({ base, numerator }) =>
    sentence(
      `${fig(base)}, but ${q(numerator)} is empty.`,
      'The result counts as missing.',
      'Fill it in when the data are there.',
    ),
  'part-above-whole': ({ part, whole }) =>
    sentence(`${fig(part)} exceeds ${fig(whole)}, of which it is a part.`, REFUSED, REGISTER),
  'part-above-stunting': ({ part, whole }) =>
    sentence(`${fig(part)} exceeds ${fig(whole)}, of which it is a part.`, TRIPLE, REGISTER),
  'stunted-parts-above-measured': ({ parts, measured }) =>
    sentence(`Very short and short together, ${num(parts)}, exceed ${fig(measured)}.`, TRIPLE, REGISTER),
  'stunting-differs-from-parts': ({ total, parts, sum }) =>
    sentence(
      `${fig(total)} is not the sum of ${figs(parts)}, ${num(sum)}.`,
      'Stunted are the very short and the short.',
      REGISTER,
    ),
  'classes-differ-from-measured': ({ measured, sum, classes }) =>
    sentence(
      `${fig(measured)} is not the sum of the classes, ${num(sum)} (${figs(classes)}).`,
      'Each measured child is in one class.',
      REGISTER,
    ),
  'measured-above-target': ({ first, second }) =>
    sentence(`${fig(first)} exceeds ${fig(second)}.`, TAKEN, 'Update the target if it is old.'),
  'measured-far-above-target': ({ first, second }) =>
    sentence(
      `${fig(first)} exceeds ${fig(second)} by more than a tenth.`,
      `${TAKEN} The columns may be swapped.`,
      REGISTER,
    ),
  'measured-share-low': ({ percent, measured, target }) =>
    sentence(
      `${num(measured)} of ${num(target)} measured (${pct(percent)}).`,
      'The prevalence says little.',
      'Nothing to do while measuring goes on.',
    ),
  'prevalence-very-high': ({ percent, stunted, measured }) =>
    sentence(`Prevalence ${pct(percent)} (${num(stunted)} of ${num(measured)}).`, TAKEN, REGISTER),
  'prevalence-very-low': ({ percent, stunted, measured }) =>
    sentence(`Prevalence ${pct(percent)} (${num(stunted)} of ${num(measured)}).`, 'Rare among so many.', REGISTER),
  'severe-share-high': ({ severe, stunted }) =>
    sentence(`${num(severe)} of ${num(stunted)} stunted are very short.`, 'The columns may be swapped.', REGISTER),
  'publication-before-measurement': ({ published, measured }) =>
    sentence(`Published ${published}, measured ${measured}.`, 'Results follow measurement.', 'Check both dates.'),
  'measurement-month-unusual': ({ month }) =>
    sentence(
      `The table is of ${month}.`,
      'The rounds are in February and August.',
      'Set the month in Pemetaan if it is misread.',
    ),
  'survey-figure-at-village': ({ source }) =>
    sentence(
      `The source is ${source}, but the row is no district.`,
      'Surveys speak of districts and provinces only.',
      'Check the source.',
    ),
  'data-source-unnamed': ({ rows }) =>
    sentence(
      `${num(rows)} rows do not name their data source.`,
      'e-PPGBM and survey figures must not be compared.',
      'Add the column Sumber Data.',
    ),
  'sources-mixed': ({ sources }) =>
    sentence(
      `Several data sources in one table: ${list(sources)}.`,
      'They are kept apart.',
      'Put survey figures into a table of their own.',
    ),
  'baduta-above-balita': ({ young, all }, { column }) =>
    sentence(`Column ${column}: under-twos ${num(young)} exceed under-fives ${num(all)}.`, TRIPLE, REGISTER),
  'sexes-differ-from-total': ({ boys, girls, total }, { column }) =>
    sentence(
      `Column ${column}: ${num(boys)} boys and ${num(girls)} girls are not ${num(total)}.`,
      'They should add up.',
      REGISTER,
    ),
  'young-children-above-under-fives': ({ young, all }) =>
    sentence(`Children under two, ${num(young)}, exceed ${fig(all)}.`, 'They are a part of them.', REGISTER),
  'under-five-bases-differ': bases('under-fives'),
  'pregnant-kek-above-pregnant': ({ first, second }) =>
    sentence(`${fig(first)} exceeds ${fig(second)}.`, 'The ones are a part of the others.', REGISTER),
  'family-bases-differ': bases('families'),
  'risk-family-bases-differ': bases('families at risk'),
  'adolescent-bases-differ': bases('adolescent girls'),
  'poor-couple-bases-differ': bases('poor couples'),
  'household-bases-differ': bases('households'),
  'inverted-indicator-suspect': ({ percent, numerator, base }) =>
    sentence(
      `${fig(numerator)} of ${fig(base)} is ${pct(percent)}, very high where less is better.`,
      'The served may have been counted.',
      'Check the meaning of the column.',
    ),
  'village-fund-implausible': ({ value }, { column }) =>
    sentence(
      `Column ${column} holds ${rp(value)} for one village.`,
      'More than a village has.',
      'Compare with the APBDes.',
    ),
  'priority-rank-twice': ({ rank, rows }) =>
    sentence(`Rank ${num(rank)} is used by ${list(rows)}.`, 'Ranks should differ.', 'Compare with the decree.'),
  'no-lokus-chosen': ({ rows }) =>
    sentence(
      `None of ${num(rows)} villages is marked as a priority village.`,
      'The analysis yields the list.',
      'Mark them as in the decree.',
    ),
  'lokus-low-burden': ({ stunted, percent }) =>
    sentence(
      `A priority village with ${num(stunted)} stunted children (${pct(percent)}).`,
      'The province checks the choice.',
      'Note the reason.',
    ),
  'coverage-complete-everywhere': ({ rows }, { column }) =>
    sentence(
      `Column ${column} equals its target in all ${num(rows)} rows.`,
      'The target may have been copied.',
      'Compare some villages.',
    ),
};

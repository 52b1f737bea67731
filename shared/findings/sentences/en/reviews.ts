import type { ReviewKinds } from '../../kinds/papers.ts';
import { sentence, type Wording } from '../wording.ts';
import { fig, pct, q } from './format.ts';

/** Wording about the review of the year. */
export const reviewsEn: Wording<ReviewKinds> = {
  'achievement-differs-from-figures': ({ typed, computed, target, result }) =>
    sentence(
      `Typed ${pct(typed)}, but ${fig(result)} of ${fig(target)} is ${pct(computed)}.`,
      'Achievement follows from both.',
      'Check the formula.',
    ),
  'achievement-direction-ignored': ({ typed, computed, indicator }) =>
    sentence(
      `${pct(typed)} for ${q(indicator)} is computed as if more were better.`,
      `Less is better there: ${pct(computed)}.`,
      'Turn the formula round.',
    ),
  'achievement-very-high': ({ percent }) =>
    sentence(`${pct(percent)} of the target.`, 'The units may differ.', 'Check both units.'),
  'prevalence-source-missing': () =>
    sentence(
      'A prevalence without its source.',
      'Survey and e-PPGBM figures must not be compared.',
      'Name the source.',
    ),
  'review-year-wrong': ({ date, year }) =>
    sentence(`Reviewed on ${date}, not in ${year + 1}.`, 'The review follows the year.', 'Check the year.'),
  'action-finished-without-date': ({ action }) =>
    sentence(`Action ${action} is finished without a date.`, 'Dates show the order of actions.', 'Fill in the date.'),
  'action-dated-without-finish': ({ action, date }) =>
    sentence(
      `Action ${action} is dated ${date}, but not finished.`,
      'They may not have been updated.',
      'Update the status.',
    ),
  'actions-out-of-order': ({ earlier, later, dates }) =>
    sentence(
      `Action ${later} (${dates[1]}) comes before action ${earlier} (${dates[0]}).`,
      'Each uses the result of the one before.',
      'Check both dates.',
    ),
  'review-without-lesson': ({ percent }) =>
    sentence(
      `${pct(percent)} of the target, without obstacle or recommendation.`,
      'They feed the next analysis.',
      'Fill them in.',
    ),
};

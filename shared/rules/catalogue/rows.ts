import { adolescentBasesDiffer } from '../checks/adolescent-bases-differ.ts';
import { allZeroRow } from '../checks/all-zero-row.ts';
import { amountTooLarge } from '../checks/amount-too-large.ts';
import { amountTooSmall } from '../checks/amount-too-small.ts';
import { baseWithoutNumerator } from '../checks/base-without-numerator.ts';
import { classesDifferFromMeasured } from '../checks/classes-differ-from-measured.ts';
import { countImplausiblyLarge } from '../checks/count-implausibly-large.ts';
import { coverageAboveHundred } from '../checks/coverage-above-hundred.ts';
import { dateImplausible } from '../checks/date-implausible.ts';
import { dateInFuture } from '../checks/date-in-future.ts';
import { familyBasesDiffer } from '../checks/family-bases-differ.ts';
import { householdBasesDiffer } from '../checks/household-bases-differ.ts';
import { invertedIndicatorSuspect } from '../checks/inverted-indicator-suspect.ts';
import { lokusLowBurden } from '../checks/lokus-low-burden.ts';
import { measuredAboveTarget } from '../checks/measured-above-target.ts';
import { measuredFarAboveTarget } from '../checks/measured-far-above-target.ts';
import { measuredShareLow } from '../checks/measured-share-low.ts';
import { notApplicableFilled } from '../checks/not-applicable-filled.ts';
import { numeratorAboveDenominator } from '../checks/numerator-above-denominator.ts';
import { numeratorOnZeroBase } from '../checks/numerator-on-zero-base.ts';
import { numeratorWithoutBase } from '../checks/numerator-without-base.ts';
import { partAboveStunting } from '../checks/part-above-stunting.ts';
import { percentAboveHundred } from '../checks/percent-above-hundred.ts';
import { percentDiffersFromCounts } from '../checks/percent-differs-from-counts.ts';
import { percentEqualsCount } from '../checks/percent-equals-count.ts';
import { percentFitsOtherBase } from '../checks/percent-fits-other-base.ts';
import { percentOnZeroBase } from '../checks/percent-on-zero-base.ts';
import { percentTypedAsFraction } from '../checks/percent-typed-as-fraction.ts';
import { percentWithoutCounts } from '../checks/percent-without-counts.ts';
import { poorCoupleBasesDiffer } from '../checks/poor-couple-bases-differ.ts';
import { pregnantKekAbovePregnant } from '../checks/pregnant-kek-above-pregnant.ts';
import { prevalenceVeryHigh } from '../checks/prevalence-very-high.ts';
import { prevalenceVeryLow } from '../checks/prevalence-very-low.ts';
import { publicationBeforeMeasurement } from '../checks/publication-before-measurement.ts';
import { requiredValueMissing } from '../checks/required-value-missing.ts';
import { riskFamilyBasesDiffer } from '../checks/risk-family-bases-differ.ts';
import { rowWithoutValues } from '../checks/row-without-values.ts';
import { severeShareHigh } from '../checks/severe-share-high.ts';
import { stuntedPartsAboveMeasured } from '../checks/stunted-parts-above-measured.ts';
import { stuntingDiffersFromParts } from '../checks/stunting-differs-from-parts.ts';
import { surveyFigureAtVillage } from '../checks/survey-figure-at-village.ts';
import { underFiveBasesDiffer } from '../checks/under-five-bases-differ.ts';
import { valueAboveRange } from '../checks/value-above-range.ts';
import { valueBelowRange } from '../checks/value-below-range.ts';
import { villageFundImplausible } from '../checks/village-fund-implausible.ts';
import { yearDiffersFromTable } from '../checks/year-differs-from-table.ts';
import { youngChildrenAboveUnderFives } from '../checks/young-children-above-under-fives.ts';
import { zeroToConfirm } from '../checks/zero-to-confirm.ts';
import type { Rule } from '../types.ts';

/**
 * Rules over single rows of any action, and of actions 1 and 7. The order matters: what an earlier rule refuses is gone for
 * the later ones, and of two arithmetic rules about the same cell the earlier one speaks.
 */
export const ROWS_RULES: readonly Rule[] = [
  valueBelowRange,
  valueAboveRange,
  percentAboveHundred,
  countImplausiblyLarge,
  amountTooSmall,
  amountTooLarge,
  dateImplausible,
  dateInFuture,
  yearDiffersFromTable,
  rowWithoutValues,
  allZeroRow,
  zeroToConfirm,
  requiredValueMissing,
  notApplicableFilled,
  partAboveStunting,
  stuntedPartsAboveMeasured,
  numeratorAboveDenominator,
  stuntingDiffersFromParts,
  classesDifferFromMeasured,
  measuredFarAboveTarget,
  measuredAboveTarget,
  numeratorOnZeroBase,
  coverageAboveHundred,
  percentTypedAsFraction,
  percentFitsOtherBase,
  percentEqualsCount,
  percentDiffersFromCounts,
  percentOnZeroBase,
  percentWithoutCounts,
  numeratorWithoutBase,
  baseWithoutNumerator,
  youngChildrenAboveUnderFives,
  underFiveBasesDiffer,
  pregnantKekAbovePregnant,
  familyBasesDiffer,
  riskFamilyBasesDiffer,
  adolescentBasesDiffer,
  poorCoupleBasesDiffer,
  householdBasesDiffer,
  invertedIndicatorSuspect,
  villageFundImplausible,
  prevalenceVeryHigh,
  prevalenceVeryLow,
  severeShareHigh,
  measuredShareLow,
  publicationBeforeMeasurement,
  surveyFigureAtVillage,
  lokusLowBurden,
];

import { achievementDiffersFromFigures } from '../checks/achievement-differs-from-figures.ts';
import { achievementDirectionIgnored } from '../checks/achievement-direction-ignored.ts';
import { achievementVeryHigh } from '../checks/achievement-very-high.ts';
import { actionDatedWithoutFinish } from '../checks/action-dated-without-finish.ts';
import { actionFinishedWithoutDate } from '../checks/action-finished-without-date.ts';
import { actionsOutOfOrder } from '../checks/actions-out-of-order.ts';
import { activityCodeMalformed } from '../checks/activity-code-malformed.ts';
import { allocationPerVillageImplausible } from '../checks/allocation-per-village-implausible.ts';
import { allocationWithoutVillages } from '../checks/allocation-without-villages.ts';
import { budgetChainBroken } from '../checks/budget-chain-broken.ts';
import { coachingWithoutParticipants } from '../checks/coaching-without-participants.ts';
import { codeHierarchyBroken } from '../checks/code-hierarchy-broken.ts';
import { commitmentWithoutDocument } from '../checks/commitment-without-document.ts';
import { dateOutsideYear } from '../checks/date-outside-year.ts';
import { fewerCadresThanVillages } from '../checks/fewer-cadres-than-villages.ts';
import { finishedWithoutDocument } from '../checks/finished-without-document.ts';
import { followUpOverdue } from '../checks/follow-up-overdue.ts';
import { gapWithoutFollowUp } from '../checks/gap-without-follow-up.ts';
import { indicatorUnknown } from '../checks/indicator-unknown.ts';
import { missingDataWithoutGap } from '../checks/missing-data-without-gap.ts';
import { partAboveWhole } from '../checks/part-above-whole.ts';
import { participantsFew } from '../checks/participants-few.ts';
import { planWithoutBudget } from '../checks/plan-without-budget.ts';
import { planWithoutLocation } from '../checks/plan-without-location.ts';
import { prevalenceSourceMissing } from '../checks/prevalence-source-missing.ts';
import { regulationDocumentMissing } from '../checks/regulation-document-missing.ts';
import { regulationKindDiffers } from '../checks/regulation-kind-differs.ts';
import { regulationOffTopic } from '../checks/regulation-off-topic.ts';
import { regulationStatusContradicts } from '../checks/regulation-status-contradicts.ts';
import { regulationWithoutNumber } from '../checks/regulation-without-number.ts';
import { regulationYearDiffersFromDate } from '../checks/regulation-year-differs-from-date.ts';
import { regulationYearInFuture } from '../checks/regulation-year-in-future.ts';
import { regulationYearInNumberDiffers } from '../checks/regulation-year-in-number-differs.ts';
import { reviewWithoutLesson } from '../checks/review-without-lesson.ts';
import { reviewYearWrong } from '../checks/review-year-wrong.ts';
import { scorecardBeforeQuarterEnd } from '../checks/scorecard-before-quarter-end.ts';
import { spendingAboveBudget } from '../checks/spending-above-budget.ts';
import { spendingWithoutBudget } from '../checks/spending-without-budget.ts';
import { systemUnnamed } from '../checks/system-unnamed.ts';
import { targetBelowBaseline } from '../checks/target-below-baseline.ts';
import { targetFallsLater } from '../checks/target-falls-later.ts';
import { teamMembersDiffer } from '../checks/team-members-differ.ts';
import { volumeWithoutUnit } from '../checks/volume-without-unit.ts';
import type { Rule } from '../types.ts';

/**
 * Rules over single rows of plans, meetings, regulations, coaching, data systems and reviews.
 */
export const PAPERS_RULES: readonly Rule[] = [
  dateOutsideYear,
  finishedWithoutDocument,
  partAboveWhole,
  spendingAboveBudget,
  spendingWithoutBudget,
  planWithoutBudget,
  planWithoutLocation,
  budgetChainBroken,
  indicatorUnknown,
  targetBelowBaseline,
  targetFallsLater,
  volumeWithoutUnit,
  activityCodeMalformed,
  codeHierarchyBroken,
  commitmentWithoutDocument,
  participantsFew,
  regulationKindDiffers,
  regulationYearDiffersFromDate,
  regulationYearInNumberDiffers,
  regulationYearInFuture,
  regulationWithoutNumber,
  regulationOffTopic,
  regulationStatusContradicts,
  regulationDocumentMissing,
  allocationWithoutVillages,
  allocationPerVillageImplausible,
  fewerCadresThanVillages,
  teamMembersDiffer,
  scorecardBeforeQuarterEnd,
  coachingWithoutParticipants,
  systemUnnamed,
  gapWithoutFollowUp,
  missingDataWithoutGap,
  followUpOverdue,
  achievementDirectionIgnored,
  achievementDiffersFromFigures,
  achievementVeryHigh,
  prevalenceSourceMissing,
  reviewYearWrong,
  actionFinishedWithoutDate,
  actionDatedWithoutFinish,
  actionsOutOfOrder,
  reviewWithoutLesson,
];

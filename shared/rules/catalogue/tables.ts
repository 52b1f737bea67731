import { actionNotExpected } from '../checks/action-not-expected.ts';
import { actionsDisagreeOnMeasured } from '../checks/actions-disagree-on-measured.ts';
import { allZeroColumn } from '../checks/all-zero-column.ts';
import { badutaAboveBalita } from '../checks/baduta-above-balita.ts';
import { coarserLevel } from '../checks/coarser-level.ts';
import { columnsIdentical } from '../checks/columns-identical.ts';
import { constantColumn } from '../checks/constant-column.ts';
import { copiedFromLastPeriod } from '../checks/copied-from-last-period.ts';
import { countsLookRounded } from '../checks/counts-look-rounded.ts';
import { coverageCompleteEverywhere } from '../checks/coverage-complete-everywhere.ts';
import { dashToConfirm } from '../checks/dash-to-confirm.ts';
import { dataSourceUnnamed } from '../checks/data-source-unnamed.ts';
import { digitSlip } from '../checks/digit-slip.ts';
import { districtMeetingMissing } from '../checks/district-meeting-missing.ts';
import { factRepeatedDifferently } from '../checks/fact-repeated-differently.ts';
import { fiscalYearDiffersFromSource } from '../checks/fiscal-year-differs-from-source.ts';
import { indicatorsMissing } from '../checks/indicators-missing.ts';
import { kecamatanMeetingBelowMinimum } from '../checks/kecamatan-meeting-below-minimum.ts';
import { kecamatanMissing } from '../checks/kecamatan-missing.ts';
import { levelsDisagree } from '../checks/levels-disagree.ts';
import { measuredShareFalls } from '../checks/measured-share-falls.ts';
import { measurementMonthUnusual } from '../checks/measurement-month-unusual.ts';
import { moreDesaThanExist } from '../checks/more-desa-than-exist.ts';
import { moreKecamatanThanExist } from '../checks/more-kecamatan-than-exist.ts';
import { moreVillagesThanExist } from '../checks/more-villages-than-exist.ts';
import { noLokusChosen } from '../checks/no-lokus-chosen.ts';
import { outsideSourceKecamatan } from '../checks/outside-source-kecamatan.ts';
import { periodInFuture } from '../checks/period-in-future.ts';
import { prevalenceJump } from '../checks/prevalence-jump.ts';
import { priorityRankTwice } from '../checks/priority-rank-twice.ts';
import { regionOutsideDistrict } from '../checks/region-outside-district.ts';
import { regulationVanished } from '../checks/regulation-vanished.ts';
import { requiredColumnMissing } from '../checks/required-column-missing.ts';
import { reviewDateDiffersFromMeeting } from '../checks/review-date-differs-from-meeting.ts';
import { reviewPrevalenceDiffers } from '../checks/review-prevalence-differs.ts';
import { sexesDifferFromTotal } from '../checks/sexes-differ-from-total.ts';
import { sourcesMixed } from '../checks/sources-mixed.ts';
import { tablesDisagree } from '../checks/tables-disagree.ts';
import { targetPopulationJump } from '../checks/target-population-jump.ts';
import { totalDiffersFromSum } from '../checks/total-differs-from-sum.ts';
import { totalPercentDiffers } from '../checks/total-percent-differs.ts';
import { totalPercentIsAverage } from '../checks/total-percent-is-average.ts';
import { valueFarAboveNeighbours } from '../checks/value-far-above-neighbours.ts';
import { villageCountDiffersFromList } from '../checks/village-count-differs-from-list.ts';
import { villagesMissing } from '../checks/villages-missing.ts';
import type { Rule } from '../types.ts';

/**
 * Rules over tables, official lists, history and the whole workbook.
 */
export const TABLES_RULES: readonly Rule[] = [
  totalDiffersFromSum,
  totalPercentIsAverage,
  totalPercentDiffers,
  requiredColumnMissing,
  allZeroColumn,
  dashToConfirm,
  constantColumn,
  columnsIdentical,
  countsLookRounded,
  valueFarAboveNeighbours,
  fiscalYearDiffersFromSource,
  periodInFuture,
  measurementMonthUnusual,
  actionNotExpected,
  coarserLevel,
  dataSourceUnnamed,
  sourcesMixed,
  priorityRankTwice,
  noLokusChosen,
  coverageCompleteEverywhere,
  factRepeatedDifferently,
  indicatorsMissing,
  sexesDifferFromTotal,
  badutaAboveBalita,
  districtMeetingMissing,
  kecamatanMeetingBelowMinimum,
  kecamatanMissing,
  villagesMissing,
  regionOutsideDistrict,
  outsideSourceKecamatan,
  moreKecamatanThanExist,
  moreVillagesThanExist,
  moreDesaThanExist,
  villageCountDiffersFromList,
  copiedFromLastPeriod,
  digitSlip,
  prevalenceJump,
  targetPopulationJump,
  measuredShareFalls,
  regulationVanished,
  tablesDisagree,
  levelsDisagree,
  actionsDisagreeOnMeasured,
  reviewDateDiffersFromMeeting,
  reviewPrevalenceDiffers,
];

import type { PaperKinds } from '../../kinds/papers.ts';
import { sentence, type Wording } from '../wording.ts';
import { fig, list, num, q, rp } from './format.ts';

const DOCUMENT = 'Compare with the document.';

export const papersEn: Wording<PaperKinds> = {
  'spending-above-budget': ({ first, second }) =>
    sentence(
      `Spent ${rp(first.value)} of ${rp(second.value)}.`,
      'The ceiling may be the one before the change of budget.',
      'Compare with the DPA.',
    ),
  'spending-without-budget': ({ spent }) =>
    sentence(`Spent ${rp(spent)} without a budget.`, 'No absorption can be computed.', 'Fill in the budget.'),
  'plan-without-budget': () =>
    sentence(
      'The budget is zero.',
      'The activity does not count as financed.',
      'Fill in the budget, or clear the cell.',
    ),
  'plan-without-location': () =>
    sentence('No location is given.', 'The share for priority villages is unknown.', 'Fill in the location.'),
  'budget-chain-broken': ({ later, earlier }) =>
    sentence(
      `${q(later)} is Ya, but ${q(earlier)} is Tidak.`,
      'The documents follow each other.',
      'Check both documents.',
    ),
  'indicator-unknown': ({ value, most }) =>
    sentence(
      `Indicator ${num(value)} is not on the list (1 to ${num(most)}).`,
      'The row belongs to no indicator.',
      'Use the number of the list.',
    ),
  'target-below-baseline': ({ first, second }) =>
    sentence(`${fig(first)} is worse than ${fig(second)}.`, 'A target usually is an improvement.', DOCUMENT),
  'target-falls-later': ({ first, second }) =>
    sentence(`${fig(first)} asks for less than ${fig(second)}.`, 'Later targets usually ask for more.', DOCUMENT),
  'volume-without-unit': ({ volume }) =>
    sentence(`Volume ${num(volume)} has no unit.`, 'Nobody knows of what.', 'Fill in the unit.'),
  'activity-code-malformed': ({ code }) =>
    sentence(
      `${q(code)} is no code of a sub-kegiatan.`,
      'A number column eats zeros.',
      'Set the column to plain text.',
    ),
  'code-hierarchy-broken': ({ code, above }) =>
    sentence(`${q(code)} does not begin with ${q(above)}.`, 'It seems to belong to another programme.', DOCUMENT),
  'commitment-without-document': () =>
    sentence('A commitment is signed, but not linked.', 'The province uses it as evidence.', 'Paste the link.'),
  'participants-few': ({ participants }) =>
    sentence(
      `${num(participants)} participants.`,
      'A consensus meeting usually has more.',
      'Compare with the attendance list.',
    ),
  'district-meeting-missing': ({ meetings }) =>
    sentence(
      `None of ${num(meetings)} meetings is one of the district.`,
      'One a year is asked for.',
      'Add it when it was held.',
    ),
  'kecamatan-meeting-below-minimum': ({ kecamatan, names }) =>
    sentence(
      `${num(kecamatan)} kecamatan met less than twice: ${list(names)}.`,
      'Two meetings a year are expected.',
      'Add those that were held.',
    ),
  'regulation-kind-differs': ({ kind, district }) =>
    sentence(`${kind} in ${district}.`, 'A bupati issues Perbup, a mayor Perwali.', DOCUMENT),
  'regulation-year-differs-from-date': ({ year, date }) =>
    sentence(`Year ${year}, but signed on ${date}.`, 'They should agree.', DOCUMENT),
  'regulation-year-in-number-differs': ({ number, year }) =>
    sentence(`${q(number)} names another year than ${year}.`, 'It may be counted twice.', DOCUMENT),
  'regulation-year-in-future': ({ year, fiscalYear }) =>
    sentence(`Year ${year} lies after ${fiscalYear}.`, 'It is not in force yet.', DOCUMENT),
  'regulation-without-number': () =>
    sentence('In force, but without a number.', 'The number tells regulations apart.', 'Fill in the number.'),
  'regulation-off-topic': ({ title }) =>
    sentence(
      `${q(title)} does not speak of stunting, nutrition, health or villages.`,
      'Action 4 asks for the regulation on stunting.',
      'Nothing to do if its content does.',
    ),
  'regulation-status-contradicts': ({ status, number }) =>
    sentence(`Status ${q(status)}, but number ${q(number)}.`, 'They contradict.', DOCUMENT),
  'regulation-document-missing': () =>
    sentence('In force, but not linked.', 'The province uses it as evidence.', 'Paste the link.'),
  'allocation-without-villages': ({ amount }) =>
    sentence(
      `${rp(amount)} allocated by no village.`,
      'The allocation comes from villages.',
      'Compare with the APBDes.',
    ),
  'allocation-per-village-implausible': ({ perVillage, villages }) =>
    sentence(
      `${rp(Math.round(perVillage))} a village for ${num(villages)} villages.`,
      'The unit may be thousands or millions.',
      'Type it in full rupiah.',
    ),
  'fewer-cadres-than-villages': ({ first, second }) =>
    sentence(`${fig(first)} is below ${fig(second)}.`, 'Each of these villages has a cadre.', DOCUMENT),
  'team-members-differ': ({ teams, members }) =>
    sentence(`${num(teams)} teams with ${num(members)} members.`, 'A team has three members.', DOCUMENT),
  'scorecard-before-quarter-end': ({ quarter, year }) =>
    sentence(
      `Quarter ${quarter} of ${year} is filled in before it began.`,
      'It cannot have been reported.',
      'Check the quarter.',
    ),
  'coaching-without-participants': ({ activity }) =>
    sentence(
      `${q(activity)} is dated, but had no participants.`,
      'A coaching has participants.',
      'Compare with the attendance list.',
    ),
  'system-unnamed': () =>
    sentence('Data are available, but the system is not named.', 'Nobody knows where to get them.', 'Name the system.'),
  'gap-without-follow-up': ({ gap }) =>
    sentence(`The gap ${q(gap)} has no follow-up.`, 'Action 6 asks for one.', 'Fill it in when agreed.'),
  'missing-data-without-gap': () =>
    sentence(
      'Data are not available, but the gap is not described.',
      'It is needed to plan the follow-up.',
      'Describe it shortly.',
    ),
  'follow-up-overdue': ({ due, status }) =>
    sentence(`${due} has passed, status ${q(status)}.`, 'It may be done already.', 'Update the status.'),
};

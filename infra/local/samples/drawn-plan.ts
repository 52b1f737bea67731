import type { Plan } from './plans.ts';
import { random } from './random.ts';
import type { Style } from './style.ts';

/** A plan for a district that none was written for: every choice drawn from the same ways of working. */
export function drawnPlan(seed: string, district: string): Plan {
  const rng = random(`${seed}/${district}/plan`);
  const style: Style = {
    locale: rng.chance(0.85) ? 'in_ID' : 'en_US',
    titleLines: rng.pick([0, 1, 2, 3, 4]),
    identityLines: rng.chance(0.3),
    blankFirstRow: rng.chance(0.15),
    blankFirstColumn: rng.chance(0.1),
    kecamatan: rng.pick(['repeat', 'merged', 'groupRow', 'tabEach']),
    numbering: rng.pick(['none', 'none', 'plain', 'parens', 'formula']),
    no: rng.pick(['running', 'perKecamatan', 'none']),
    total: rng.pick(['none', 'labelled', 'labelled', 'unlabelled', 'subtotals']),
    code: rng.pick(['none', 'none', 'dotted', 'plain']),
    name: rng.pick(['plain', 'upper', 'prefixed', 'prefixedShort']),
    percent: rng.pick(['fraction', 'points', 'text', 'none']),
    zero: rng.pick(['0', '0', '-', 'nihil']),
    dottedText: rng.chance(0.15),
    footer: rng.pick(['none', 'source', 'signature']),
    puskesmas: rng.chance(0.3),
    headers: rng.whole(0, 3),
    groups: rng.pick(['none', 'merged']),
    extras: rng.chance(0.3) ? ['petunjuk'] : [],
  };
  return {
    style,
    analysis: rng.pick(['short', 'short', 'none']),
    measurement: rng.pick(['oneMonth', 'oneMonth', 'twoTabs']),
    regulation: rng.chance(0.7),
    others: [2, 3, 5, 6, 8].filter((): boolean => rng.chance(0.25)) as Plan['others'],
    mistakes: rng.chance(0.15),
    children: false,
    access: 'editor',
    workbooks: 'one',
    empty: false,
  };
}

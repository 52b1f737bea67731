import type { DistrictSummary } from '#progress/summary-types.ts';
import { obstacle } from './blockers.ts';
import { count } from './words.ts';

/** Why a district is worth a call, the most fundamental reason first. */
export function callReason(district: DistrictSummary): { readonly why: string; readonly ask: string } {
  const [first] = district.blockers;
  if (first) {
    const { what, who, how } = obstacle(first, district);
    return { why: what, ask: `${who}: ${how}` };
  }
  if (district.findings.errors > 0)
    return {
      why: `${count(district.findings.errors)} temuan salah masih terbuka`,
      ask: 'perbaiki sel yang disebut di tab Validasi',
    };
  return { why: `tidak ada perubahan sejak ${district.unchangedSince ?? '–'}`, ask: 'tanyakan kendalanya' };
}

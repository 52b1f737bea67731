import { BASI_AFTER_HOURS } from '#tabs/validasi/head.ts';

const HOUR_MS = 3_600_000;
/** A night's reads may take so long that the next one of this workbook comes so much later. */
const LATE_HOURS = 3;
const AGEING_AFTER_MS = (BASI_AFTER_HOURS - 24 - LATE_HOURS) * HOUR_MS;

/**
 * Whether the stamp in *Validasi* would say BASI before the next night's read could renew it, although the workbook was
 * read just now. The stamp is not part of what is compared, so an unchanged workbook would otherwise keep an old one; only
 * a write can renew it, since a formula cannot know that we looked. One write a night, of the same cells.
 */
export function isStampAgeing(stampedAt: string | null, readAt: number): boolean {
  return stampedAt === null || readAt - Date.parse(stampedAt) > AGEING_AFTER_MS;
}

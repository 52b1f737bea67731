import { Refusal } from './refusal.ts';

const IN_LINK = /\/(?:spreadsheets|file)\/d\/([\w-]{10,100})/;
const BARE = /^[\w-]{10,100}$/;
const TAB = /[#?&]gid=(\d{1,10})/;

/** Id of the file that a link, or a bare id, names; null where it names none. */
export function fileIdIn(given: string): string | null {
  const text = given.trim();
  return IN_LINK.exec(text)?.[1] ?? /[?&]id=([\w-]{10,100})/.exec(text)?.[1] ?? (BARE.test(text) ? text : null);
}

/** Number of the tab that a link opens. */
export function tabIdIn(link: string): number | null {
  const gid = TAB.exec(link)?.[1];
  return gid === undefined ? null : Number(gid);
}

export function linkOf(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

/** Throws `Refusal` where there is no id. */
export function spreadsheetId(given: string): string {
  const id = fileIdIn(given);
  if (id) return id;
  throw new Refusal(
    `"${given.trim().slice(0, 80)}" is neither a link to a Google Sheet nor its id.`,
    'Bukan tautan Google Sheets.',
    'Salin tautan dari peramban saat lembar kerjanya terbuka.',
  );
}

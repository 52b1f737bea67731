import { CommandError } from './command.ts';

const IN_LINK = /\/spreadsheets\/d\/([\w-]{10,100})/;
const BARE = /^[\w-]{10,100}$/;

/** Id of the spreadsheet that a link, or a bare id, names. */
export function spreadsheetId(given: string): string {
  const text = given.trim();
  const id = IN_LINK.exec(text)?.[1] ?? (BARE.test(text) ? text : null);
  if (id) return id;
  throw new CommandError(`"${text.slice(0, 80)}" is neither a link to a Google Sheet nor its id.`);
}

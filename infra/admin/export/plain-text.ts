/** Not allowed in XML 1.0, or a command to a terminal; tab and line ends are text. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
/** Excel's own limit of a cell. */
const LONGEST_TEXT = 32_767;

/** What the writer of .xlsx would make an error of, which spoils whatever is counted over it. */
const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/** A text that people typed as it may stand in a file: whole characters, none of which does anything. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll(CONTROL, '');
}

/** The same, no longer than a cell of an .xlsx may be; the name of an error is a word once a blank stands behind it. */
export function cellText(text: string): string {
  const plain = plainText(text).slice(0, LONGEST_TEXT).toWellFormed();
  return ERROR.test(plain) ? `${plain} ` : plain;
}

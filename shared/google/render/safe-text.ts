/** Google refuses cells over 50,000 characters; ours end well before. */
const MAXIMUM_LENGTH = 40_000;
/** Controls (line feed and tab stay), and marks that turn the direction of the text around them. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text as it may stand in a cell of ours: whole characters, nothing invisible that changes how the rest looks. */
export function safeText(text: string): string {
  const seen = text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').toWellFormed();
  return seen.length <= MAXIMUM_LENGTH ? seen : `${seen.slice(0, MAXIMUM_LENGTH).toWellFormed()}…`;
}

/** Where the digits 0 to 9 of other scripts begin: full width (pasted from PDF and phones), Arabic, Persian. */
const ZEROS = [0xff10, 0x0660, 0x06f0];
const MARKS: Readonly<Record<string, string>> = {
  '\uff0e': '.',
  '\uff0c': ',',
  '\u066b': ',',
  '\u066c': '.',
  '\uff05': '%',
  '\u066a': '%',
  '\uff1a': ':',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\uff0d': '-',
  '\ufe63': '-',
};

const ASCII = /^[\0-~]*$/;

/** The same number in ASCII: digits of other scripts, full-width marks, curly apostrophes, every kind of minus. */
export function asciiNumber(text: string): string {
  return ASCII.test(text) ? text : [...text].map((letter) => MARKS[letter] ?? digitOf(letter) ?? letter).join('');
}

function digitOf(letter: string): string | null {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? null : String(code - zero);
}

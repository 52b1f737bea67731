/** Advance widths of Arial in thousandths of the font size: everything that is not listed is 556. */
const WIDTHS: Record<number, string> = {
  191: "'",
  222: 'ijl',
  278: ' !,./:;I[\\]ft',
  333: '()-`r',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyz',
  584: '+<=>',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1015: '@',
};

const byCharacter = new Map<string, number>();
for (const [width, characters] of Object.entries(WIDTHS)) {
  for (const character of characters) byCharacter.set(character, Number(width));
}

/** 10 points on a screen. */
const FONT_PIXELS = 40 / 3;
const PADDING = 7;

/** How wide a column must be for the widest line of a text. */
export function columnPixels(text: string): number {
  const widest = text.split('\n').reduce((most, line) => {
    let width = 0;
    for (const character of line) width += byCharacter.get(character) ?? 556;
    return Math.max(most, width);
  }, 0);
  return Math.ceil((widest * FONT_PIXELS) / 1000) + PADDING;
}

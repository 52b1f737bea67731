/** A cell's text inside a sentence: one line, not too long, without what could change how the rest is shown. */
export function quote(text: string): string {
  return `“${oneLine(text, 60)}”`;
}

/** The same for names that stand without quotation marks. */
export function oneLine(text: string, most = 160): string {
  const plain = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...plain];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : plain;
}

/** The first few of a list, and how many more there are: the total is never hidden. */
export function some(names: readonly string[], and: string, others: (more: number) => string, most = 5): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')}, ${and} ${others(names.length - most)}`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

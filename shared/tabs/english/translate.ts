/**
 * A wording of ours and its English. `{}` stands for anything and is translated itself, `{n}` for a figure, `{l}` for a
 * list of names; they keep their order, or are named by it in the English: `{2}`.
 */
export type Phrase = readonly [indonesian: string, english: string];

interface Pattern {
  readonly matches: RegExp;
  readonly english: string;
  readonly slots: readonly string[];
}

export type Translate = (words: string) => string;

const SLOT = /\{[nl]?\}/g;
const FIGURE = '([-+]?[\\d.,?]+(?: ?%)?)';
const DEEPEST = 4;
const BETWEEN = ['\n', ' · ', ': '];
/** Not within brackets, which may hold a list of their own. */
const BETWEEN_ITEMS = /(?:, | dan )(?![^(]*\))/;

/**
 * Puts our own wordings into English. What is none of them comes back as it is: names, and what people typed.
 * The first phrase that fits decides, so the closer one stands before the wider one.
 */
export function translator(phrases: readonly Phrase[]): Translate {
  const exact = new Map(phrases.filter(([id]) => id.search(SLOT) < 0));
  const patterns = phrases.filter(([id]) => id.search(SLOT) >= 0).map(patternOf);
  const whole = (words: string, depth: number): string | null => {
    const known = exact.get(words);
    if (known !== undefined) return known;
    for (const { matches, english, slots } of patterns) {
      const found = matches.exec(words)?.slice(1);
      if (found)
        return filled(
          english,
          found.map((part, at) => slot(slots[at] ?? '', part, depth)),
        );
    }
    return null;
  };
  const slot = (kind: string, part: string, depth: number): string => {
    if (kind === '{n}') return figure(part);
    if (depth >= DEEPEST) return part;
    return kind === '{l}' ? listed(part, (item) => any(item, depth + 1)) : any(part, depth + 1);
  };
  const any = (words: string, depth: number): string => {
    const plain = words.replaceAll('\u00a0', ' ');
    return whole(plain, depth) ?? parts(words, depth);
  };
  /** Lines, and parts of a line, that stand for themselves. */
  const parts = (words: string, depth: number): string => {
    const between = BETWEEN.find((each) => words.includes(each));
    if (between === undefined || depth >= DEEPEST) return words;
    return words
      .split(between)
      .map((part) => any(part, depth + 1))
      .join(between);
  };
  return (words) => any(words, 0);
}

function patternOf([id, english]: Phrase): Pattern {
  const slots = id.match(SLOT) ?? [];
  const source = id
    .split(SLOT)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .reduce((before, part, at) => `${before}${slots[at - 1] === '{n}' ? FIGURE : '([\\s\\S]+?)'}${part}`);
  return { matches: new RegExp(`^${source}$`), english, slots };
}

/** `{2}` takes the second part, `{}` and its like the next one. */
function filled(english: string, found: readonly string[]): string {
  let next = 0;
  return english.replaceAll(/\{(\d|[nl])?\}/g, (_, named: string | undefined) => {
    const at = named !== undefined && /\d/.test(named) ? Number(named) - 1 : next++;
    return found[at] ?? '';
  });
}

/** `1.234,5 %` → `1,234.5%` */
function figure(written: string): string {
  return written.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')).replace(' %', '%');
}

function listed(words: string, translate: Translate): string {
  const items = words.split(BETWEEN_ITEMS).map(translate);
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

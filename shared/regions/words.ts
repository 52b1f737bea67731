/** Abbreviated words inside a name, with or without a full stop: `Kep. Sula`, `HULU SUNGAI SEL`, `Tj. Pinang`. */
const wordForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    KEPULAUAN: ['KEP', 'KEPL', 'KEPUL', 'KEPULAUN', 'KEPULAUWAN', 'ISLANDS'],
    SELATAN: ['SEL', 'SLT', 'SLTN', 'SELTN', 'SOUTH'],
    UTARA: ['UT', 'UTR', 'NORTH'],
    BARAT: ['BAR', 'BRT', 'WEST'],
    TIMUR: ['TIM', 'TMR', 'EAST'],
    TENGAH: ['TENG', 'TGH', 'TNGH', 'CENTRAL'],
    TENGGARA: ['TGR', 'TENGG', 'TENGGA', 'SOUTHEAST'],
    TANJUNG: ['TJ', 'TG', 'TJG', 'TJNG', 'TANJ', 'TANDJUNG', 'TANJONG'],
    SUNGAI: ['SEI', 'SUNGEI', 'SUNGE'],
    PEGUNUNGAN: ['PEG', 'PEGUN'],
    GUNUNG: ['GN', 'GNG', 'GUNONG'],
    PADANG: ['PD', 'PDG'],
    PULAU: ['PUL', 'PLU', 'PULO'],
    TELUK: ['TLK', 'TELOK'],
    ULU: ['HULU'],
    ILIR: ['HILIR'],
  }).flatMap(([full, shorts]) => shorts.map((short) => [short, full] as const)),
);

/** Words that tell two neighbours of one name apart; never to be mended into one another. */
const telling = new Set([
  ...['UTARA', 'SELATAN', 'BARAT', 'TIMUR', 'TENGAH', 'TENGGARA', 'DAYA', 'ULU', 'ILIR'],
  ...['LAUT', 'DALAM', 'LUAR', 'INDUK', 'KEPULAUAN', 'PUSAT', 'RAYA', 'JAYA', 'BARU', 'LAMA'],
]);

/** Each word in its full form. `HULU` becomes `ULU` on both sides of every comparison, as `HILIR` becomes `ILIR`. */
export function expandWords(words: readonly string[]): string[] {
  return words.map((word) => wordForms.get(word) ?? word);
}

export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => telling.has(word));
}

/** True where both name the same directions, in whatever order. */
export function sameTellingWords(a: readonly string[], b: readonly string[]): boolean {
  return tellingWords(a).sort().join(' ') === tellingWords(b).sort().join(' ');
}

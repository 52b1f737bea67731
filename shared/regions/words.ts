/** Abbreviated words inside a name, with or without a full stop: `Kep. Sula`, `HULU SUNGAI SEL`, `Tj. Pinang`. */
const wordForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    KEPULAUAN: ['KEP', 'KEPL', 'KEPUL', 'KEPULAUN', 'KEPULAUWAN', 'ISLANDS'],
    SELATAN: ['SEL', 'SLT', 'SLTN', 'SELTN', 'SOUTH'],
    UTARA: ['UT', 'UTR', 'NORTH'],
    BARAT: ['BAR', 'BRT', 'WEST'],
    TIMUR: ['TIM', 'TMR', 'EAST'],
    TENGAH: ['TGH', 'TNGH', 'CENTRAL'],
    TENGGARA: ['TGR', 'TENGG', 'TENGGA', 'SOUTHEAST'],
    TANJUNG: ['TJ', 'TG', 'TJG', 'TJNG', 'TANJ', 'TANDJUNG', 'TANJONG'],
    SUNGAI: ['SEI', 'SUNGEI', 'SUNGE'],
    PEGUNUNGAN: ['PEG', 'PEGUN'],
    GUNUNG: ['GN', 'GNG', 'GUNONG'],
    PADANG: ['PD', 'PDG'],
    PULAU: ['PUL', 'PLU', 'PULO'],
    TELUK: ['TLK', 'TELOK'],
    BANDAR: ['BDR', 'BNDR'],
    PANGKAL: ['PKL', 'PANGK'],
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

/**
 * True where the written words may stand for the name's: directions that are written are also in the name, and one that is
 * not written can hide in a misspelt word (`BAKAT` for `BARAT`), never in none.
 */
export function tellingWordsAgree(written: readonly string[], name: readonly string[]): boolean {
  const inName = tellingWords(name);
  const rest = [...inName];
  for (const word of tellingWords(written)) {
    const index = rest.indexOf(word);
    if (index === -1) return false;
    rest.splice(index, 1);
  }
  const lengths = Math.abs(written.join('').length - name.join('').length);
  return (
    written.length === name.length ||
    (rest.length === 0 && lengths <= 1) ||
    (tellingWords(written).length === 0 && lengths <= 2)
  );
}

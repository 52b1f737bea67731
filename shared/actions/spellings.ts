/** Header spellings as one readable text: `Kec | Kec. | Nama Kecamatan`, over as many lines as it takes. */
export function spellings(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

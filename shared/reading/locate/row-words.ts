import { beginsWithLetter, fold, opening } from '../text.ts';

const TOTAL =
  /^(?:sub\s*-?\s*|grand\s+)?(?:jumlah|jml|jlh|total|jumlah total|total jumlah|sum|rata\s*-?\s*rata|rerata|average|rata2)(?:\s*(?:\/|:)\s*)?(?:\s*(?:total|seluruh(?:nya)?|keseluruhan|semua|akhir|umum|sub))?(?:\s+\(?\s*(?:kecamatan|kec|kabupaten|kab|kota|kab\s*\/\s*kota|provinsi|prov|puskesmas|pkm|desa|kelurahan|wilayah|nasional)\b.*)?[\s.:)]*$/;
const PLACE_TOTAL =
  /^(?:kabupaten|kab\.?|kota|kab\.?\s*\/\s*kota|kabupaten\s*\/\s*kota|provinsi|se\s*-?\s*kabupaten|tingkat kabupaten)[\s.:]*$/;

/** The first two letters of all that stands for a total: nearly every name is told from one by its own. */
const OPENINGS = new Set('su gr ju jm jl to ra re av ka ko pr se ti'.split(' ').map(opening));

/** Not said of a text that begins with anything but two plain letters. */
export function isNoTotal(text: string): boolean {
  return beginsWithLetter(text) && beginsWithLetter(text.charAt(1)) && !OPENINGS.has(opening(text));
}

/** A total by words of which none is the name of a village somewhere: `Kota` and `Sum` are. */
export function isDoubtfulTotal(text: string): boolean {
  return !isNoTotal(text) && (PLACE_TOTAL.test(fold(text)) || /^sum\W*$/i.test(text));
}

/** `JUMLAH`, `Sub Total`, `J U M L A H`, `Total Kecamatan Panggul`, `Rata-rata`, `Kab/Kota` alone. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 80 || isNoTotal(text)) return false;
  const folded = fold(text).replace(/^[^a-z]+/, '');
  const joined = /^(?:[a-z] ){3,}[a-z]$/.test(folded) ? folded.replaceAll(' ', '') : folded;
  return TOTAL.test(joined) || PLACE_TOTAL.test(joined);
}

/** `Kab/Kota` alone: the sum over the district under figures, and the level of a meeting beside texts. */
export function isBarePlaceLabel(text: string): boolean {
  return PLACE_TOTAL.test(fold(text));
}

/** A total of a larger place by its name: `KABUPATEN BATANG`, `Provinsi Jawa Timur`. */
export function isWholePlaceLabel(text: string): boolean {
  return /^(?:kabupaten|kab\.?|kota|provinsi|prov\.?|prop\.?)\s+\S/i.test(text) && text.length < 60;
}

const NOTE =
  /^(?:\*+\s*)?(?:sumber(?: data)?\s*:|sumber data\b|ket(?:erangan)?\s*\.?\s*:|catatan\b|note\b|nb\s*[:.]|mengetahui|menyetujui|mengesahkan|dibuat oleh|disusun oleh|diketahui|penanggung jawab,?$|petugas|pelaksana gizi|tpg\b.*,$|kepala (?:dinas|puskesmas|upt|uptd|badan|bidang|seksi|desa)|plt\.?\s|an\.|a\.n\.|bupati\b|wali ?kota\b|sekretaris|ketua\b|camat\b|nip\b|nip\.|nip\s*:|pembina\b|penata\b|pangkat\b)/i;
const PLACE_DATE =
  /^[\p{L} .'-]{3,40},\s*(?:tanggal\s*)?(?:\d{1,2}|\.{2,}|_+|…+)?\s*[-\p{L}]{3,12}\s*(?:20[\d.]{2}|\.{2,})$/u;

/** Lines under a table: source, remarks, place and date, signatures. */
export function isNoteText(text: string): boolean {
  return (
    NOTE.test(text) || PLACE_DATE.test(text) || /^\*/.test(text) || /^NIP\b|\b\d{8} ?\d{6} ?\d ?\d{3}\b/.test(text)
  );
}

/** A line that announces a place over its rows: `Kecamatan Panggul`, `Puskesmas: Palangga`. */
export function isGroupText(text: string): boolean {
  return /^(?:[ivxlc]+\s*[.)]\s*|[a-z]\s*[.)]\s*)?(?:kecamatan|kec\.?|puskesmas|pkm\.?|upt(?:d)?\.?(?: puskesmas)?|wilayah|distrik|kapanewon|kemantren|tingkat)\s*[:.]?\s+\S/i.test(
    text,
  );
}

/** I, II, IV, A, B, with or without a point. */
export function isGroupMark(text: string): boolean {
  // A second letter that is small makes a name of it.
  if (text.length > 9 || text.charCodeAt(1) >= 97) return false;
  return /^\(?(?:[IVXLC]{1,6}|[A-Z])\)?[.)]?$/.test(text);
}

/** `Jumlah Srandakan`, `Total Kec. Hulu` where a place is named: the sum over it. */
export function isPlaceTotal(text: string): boolean {
  return !isNoTotal(text) && /^(?:sub\s*)?(?:jumlah|jml|jlh|total)\b/i.test(text);
}

import type { Field, FieldType } from '#actions/types.ts';

const KINDS: Readonly<Record<FieldType, string>> = {
  count: 'bilangan bulat, 0 atau lebih',
  percent: 'persen, misalnya 12,5%',
  rupiah: 'rupiah penuh, tanpa singkatan juta atau miliar',
  number: 'angka',
  date: 'tanggal, misalnya 23/02/2026',
  month: 'bulan, pilih dari daftar',
  year: 'tahun, misalnya 2026',
  text: 'teks',
  choice: 'pilih dari daftar',
  yesNo: 'Ya atau Tidak',
  region: 'nama atau kode wilayah',
  link: 'alamat tautan (https://…)',
};

function rangeLine({ type, range }: Field): string | null {
  if (!range || type === 'count' || type === 'rupiah') return null;
  const { min, max } = range;
  if (min !== undefined && max !== undefined) return `Nilai: ${min} sampai ${max}`;
  return max === undefined ? `Nilai: ${min} atau lebih` : `Nilai: paling besar ${max}`;
}

/** What a header's note says: definition, unit, source. */
export function fieldNote(field: Field): string {
  const lines = [
    field.label,
    `Isian: ${KINDS[field.type]}`,
    field.unit && field.unit !== '%' && field.unit !== 'Rp' ? `Satuan: ${field.unit}` : null,
    rangeLine(field),
    field.choices ? `Pilihan: ${field.choices.map((choice) => choice.label).join(', ')}` : null,
    field.sumOf ? 'Bila kosong, dijumlahkan dari rinciannya.' : null,
    field.factOf ? 'Fakta kabupaten/kota: cukup diisi sekali, di baris pertama.' : null,
    field.required ? 'Wajib diisi.' : 'Boleh dikosongkan.',
    `Sumber: ${field.source}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

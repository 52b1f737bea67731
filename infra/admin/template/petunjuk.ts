import type { TemplateModel } from './template-model.ts';

/** Lines of the tab *Petunjuk*: how to fill in the workbook, and what stands on which tab. */
export function petunjuk({ year, edition, actions }: TemplateModel): readonly string[] {
  return [
    'Petunjuk pengisian',
    '',
    `Buku kerja ini kosong dan siap diisi untuk tahun anggaran ${year}. Satu tab untuk satu aksi:`,
    ...actions.map((of) => `• Tab “Aksi ${of.action}”: ${of.names[edition]} (${of.group2025}; ${of.office}).`),
    '',
    'Cara mengisi',
    '1. Isi di bawah baris judul kolom, satu baris untuk satu desa, kecamatan, kegiatan, rapat, peraturan, atau indikator.',
    '2. Arahkan kursor ke judul kolom untuk membaca definisi, satuan, dan sumbernya. Kolom hijau tua wajib diisi.',
    '3. Ketik angka tanpa titik dan tanpa satuan: 1729, bukan 1.729 atau 1729 anak.',
    '4. Ketik tanggal lengkap dengan tahunnya: 23/02/2026. Kolom pilihan diisi dari daftarnya.',
    '5. Bila belum ada datanya, kosongkan. Isi 0 hanya bila memang nol.',
    '6. Persentase tidak perlu diketik: dihitung dari jumlah dan sasarannya.',
    '7. Kolom boleh dipindah atau ditambah, dan baris boleh disisipkan atau diurutkan. Judul kolom jangan dihapus.',
    '8. Jangan menulis NIK, nama anak, atau tanggal lahir. Cukup jumlah per desa.',
    '',
    'Setelah diisi',
    'Unggah ke Google Sheets, bagikan kepada alamat yang diberikan admin, lalu tunggu tab “Validasi”: di sana tertulis apa',
    'yang sudah diterima, apa yang perlu diperbaiki, dan di sel mana.',
  ];
}

import type { PaperKinds } from '../../kinds/papers.ts';
import { sentence, type Wording } from '../wording.ts';
import { angka, daftar, kutip, nilai, rupiah, tanggal } from './format.ts';

/** Wording about plans, meetings, regulations, coaching, data systems and reviews. */
export const papersId: Wording<PaperKinds> = {
  'spending-above-budget': ({ first, second }) =>
    sentence(
      `Realisasi ${rupiah(first.value)} lebih besar daripada pagu ${rupiah(second.value)}.`,
      'Sesudah perubahan APBD, pagu pada lembar ini mungkin masih yang lama. Angkanya diterima seperti tertulis.',
      'Cocokkan dengan DPA atau DPPA, lalu mutakhirkan pagunya bila perlu.',
    ),
  'spending-without-budget': ({ spent }) =>
    sentence(
      `Realisasi ${rupiah(spent)} tertulis, tetapi pagunya kosong atau nol.`,
      'Serapan tidak dapat dihitung tanpa pagu.',
      'Isi pagunya sesuai DPA atau DPPA.',
    ),
  'plan-without-budget': () =>
    sentence(
      'Pagu kegiatan ini tertulis nol rupiah.',
      'Kegiatan tanpa pagu tidak terhitung dalam dukungan anggaran.',
      'Bila pagunya belum ditetapkan, kosongkan selnya. Bila sudah, isi sesuai RKA atau DPA.',
    ),
  'plan-without-location': () =>
    sentence(
      'Lokasi kegiatan belum diisi.',
      'Tanpa lokasi, tidak dapat dilihat berapa kegiatan yang menjangkau desa lokus.',
      'Isi kecamatan atau desanya sesuai Renja atau RKA.',
    ),
  'budget-chain-broken': ({ later, earlier }) =>
    sentence(
      `${kutip(later)} berisi Ya, sedangkan ${kutip(earlier)} berisi Tidak.`,
      'Kegiatan dalam dokumen yang kemudian biasanya sudah ada dalam dokumen sebelumnya.',
      'Periksa kedua dokumennya. Bila masuk lewat perubahan, jelaskan pada kolom Tanggapan.',
    ),
  'indicator-unknown': ({ value, most }) =>
    sentence(
      `Nomor indikator ${angka(value)} tidak ada dalam daftar (1 sampai ${angka(most)}).`,
      'Barisnya belum dapat dihubungkan dengan indikator layanan.',
      'Tulis nomor indikator sesuai daftar yang berlaku tahun ini.',
    ),
  'target-below-baseline': ({ first, second }) =>
    sentence(
      `${nilai(first)} lebih buruk daripada ${nilai(second)}.`,
      'Target biasanya lebih baik daripada keadaan awal.',
      'Periksa apakah target dan baseline tertukar, dengan melihat dokumen RKPD.',
    ),
  'target-falls-later': ({ first, second }) =>
    sentence(
      `${nilai(first)} lebih ringan daripada ${nilai(second)}.`,
      'Target tahun berikutnya biasanya tidak lebih ringan.',
      'Cocokkan dengan RKPD dan RPJMD.',
    ),
  'volume-without-unit': ({ volume }) =>
    sentence(
      `Volume ${angka(volume)} belum mempunyai satuan.`,
      'Tanpa satuan, volume tidak dapat dipahami pembaca.',
      'Isi satuannya, misalnya orang, unit, atau desa.',
    ),
  'activity-code-malformed': ({ code }) =>
    sentence(
      `Kode ${kutip(code)} tidak berbentuk kode sub kegiatan, misalnya 1.02.02.2.02.0015.`,
      'Kode yang terbaca sebagai angka dapat kehilangan nolnya.',
      'Ubah format kolom kode menjadi Teks biasa, lalu tulis kode lengkapnya.',
    ),
  'code-hierarchy-broken': ({ code, above }) =>
    sentence(
      `Kode ${kutip(code)} tidak berawalan kode induknya ${kutip(above)}.`,
      'Sub kegiatan menjadi tampak berada di bawah program lain.',
      'Cocokkan kode dengan pemutakhiran Kepmendagri 050-5889 Tahun 2021.',
    ),
  'commitment-without-document': () =>
    sentence(
      'Komitmen dinyatakan sudah ditandatangani, tetapi tautan dokumennya belum diisi.',
      'Berita acara dipakai provinsi sebagai bukti pelaksanaan rembuk.',
      'Tempel tautan berita acara atau komitmennya bila sudah tersedia.',
    ),
  'participants-few': ({ participants }) =>
    sentence(
      `Jumlah peserta rembuk tertulis ${angka(participants)} orang.`,
      'Rembuk umumnya dihadiri OPD, camat, dan kepala desa.',
      'Cocokkan dengan daftar hadirnya.',
    ),
  'district-meeting-missing': ({ meetings }) =>
    sentence(
      `Dari ${angka(meetings)} rembuk yang tercatat, belum ada yang bertingkat kabupaten/kota.`,
      'Rembuk tingkat kabupaten/kota dilaksanakan paling sedikit satu kali setahun.',
      'Tambahkan barisnya bila rembuk tersebut sudah dilaksanakan.',
    ),
  'kecamatan-meeting-below-minimum': ({ kecamatan, names }) =>
    sentence(
      `${angka(kecamatan)} kecamatan tercatat kurang dari dua kali rembuk: ${daftar(names)}.`,
      'Indikator supply mengharapkan rembuk kecamatan dua kali setahun.',
      'Tambahkan barisnya bila rembuknya sudah dilaksanakan.',
    ),
  'regulation-kind-differs': ({ kind, district }) =>
    sentence(
      `Jenis peraturan tertulis ${kind}, sedangkan daerah ini ${district}.`,
      'Bupati menetapkan Perbup, wali kota menetapkan Perwali.',
      'Periksa jenis peraturannya pada naskah peraturan.',
    ),
  'regulation-year-differs-from-date': ({ year, date }) =>
    sentence(
      `Tahun peraturan ${year}, sedangkan tanggal penetapannya ${tanggal(date)}.`,
      'Tahun peraturan sama dengan tahun penetapannya.',
      'Cocokkan keduanya dengan naskah peraturan.',
    ),
  'regulation-year-in-number-differs': ({ number, year }) =>
    sentence(
      `Nomor ${kutip(number)} menyebut tahun yang berbeda dari kolom tahun (${year}).`,
      'Peraturannya dapat tercatat dua kali.',
      'Cocokkan nomor dan tahunnya dengan naskah peraturan.',
    ),
  'regulation-year-in-future': ({ year, fiscalYear }) =>
    sentence(
      `Tahun peraturan ${year} lebih lambat daripada tahun laporan ${fiscalYear}.`,
      'Peraturan tahun sebelumnya tetap berlaku, tetapi peraturan tahun mendatang belum.',
      'Periksa tahunnya pada naskah peraturan.',
    ),
  'regulation-without-number': () =>
    sentence(
      'Peraturan dinyatakan sudah ditetapkan, tetapi nomornya tidak ada.',
      'Nomor diperlukan untuk membedakan satu peraturan dari yang lain.',
      'Isi nomornya sesuai naskah peraturan.',
    ),
  'regulation-off-topic': ({ title }) =>
    sentence(
      `Judul ${kutip(title)} tidak menyebut stunting, gizi, kesehatan, atau desa.`,
      'Aksi 4 meminta peraturan yang menjadi dasar kegiatan desa untuk penurunan stunting.',
      'Bila isinya memang mengatur hal itu, tidak perlu diubah.',
    ),
  'regulation-status-contradicts': ({ status, number }) =>
    sentence(
      `Status tertulis ${kutip(status)}, padahal nomornya ${kutip(number)}.`,
      'Status dan nomornya tidak sejalan.',
      'Sesuaikan statusnya dengan naskah peraturan.',
    ),
  'regulation-document-missing': () =>
    sentence(
      'Peraturan sudah ditetapkan, tetapi tautan naskahnya belum diisi.',
      'Naskah dipakai provinsi sebagai bukti.',
      'Tempel tautan naskahnya, misalnya dari JDIH.',
    ),
  'allocation-without-villages': ({ amount }) =>
    sentence(
      `Alokasi ${rupiah(amount)} tertulis, tetapi jumlah desa yang menganggarkan nol.`,
      'Alokasi Dana Desa berasal dari desa yang menganggarkannya.',
      'Cocokkan keduanya dengan rekap APBDes di DPMD.',
    ),
  'allocation-per-village-implausible': ({ perVillage, villages }) =>
    sentence(
      `Alokasi untuk ${angka(villages)} desa berarti rata-rata ${rupiah(Math.round(perVillage))} per desa.`,
      'Rata-rata ini tidak lazim; mungkin satuannya ribuan atau jutaan rupiah.',
      'Tulis alokasinya lengkap dalam rupiah, sesuai rekap APBDes.',
    ),
  'fewer-cadres-than-villages': ({ first, second }) =>
    sentence(
      `${nilai(first)} lebih kecil daripada ${nilai(second)}.`,
      'Desa yang memiliki KPM mempunyai paling sedikit satu KPM.',
      'Cocokkan keduanya dengan SK KPM di DPMD.',
    ),
  'team-members-differ': ({ teams, members }) =>
    sentence(
      `${angka(teams)} TPK dengan ${angka(members)} anggota tidak sama dengan tiga orang per tim.`,
      'TPK terdiri atas bidan, kader PKK, dan kader KB.',
      'Cocokkan dengan SK TPK. Bila ada tim yang belum lengkap, tidak perlu diubah.',
    ),
  'scorecard-before-quarter-end': ({ quarter, year }) =>
    sentence(
      `Scorecard triwulan ${angka(quarter)} tahun ${year} sudah terisi, padahal triwulannya belum mulai.`,
      'Laporan triwulan baru dapat dibuat pada triwulannya.',
      'Periksa apakah isiannya milik triwulan atau tahun lain.',
    ),
  'coaching-without-participants': ({ activity }) =>
    sentence(
      `Kegiatan ${kutip(activity)} bertanggal, tetapi pesertanya nol.`,
      'Pembinaan yang sudah dilaksanakan mempunyai peserta.',
      'Cocokkan dengan daftar hadirnya.',
    ),
  'system-unnamed': () =>
    sentence(
      'Data dinyatakan ada, tetapi nama sistem atau aplikasinya tidak disebut.',
      'Nama sistem diperlukan untuk mengetahui dari mana datanya dapat diambil.',
      'Isi nama sistemnya, misalnya e-PPGBM atau Elsimil.',
    ),
  'gap-without-follow-up': ({ gap }) =>
    sentence(
      `Kesenjangan ${kutip(gap)} belum mempunyai tindak lanjut.`,
      'Aksi 6 mencatat perbaikan untuk setiap kesenjangan data.',
      'Isi rencana tindak lanjutnya bila sudah disepakati.',
    ),
  'missing-data-without-gap': () =>
    sentence(
      'Data dinyatakan tidak ada, tetapi kesenjangannya belum dijelaskan.',
      'Penjelasan diperlukan untuk menyusun tindak lanjutnya.',
      'Isi kolom kesenjangan secara singkat.',
    ),
  'follow-up-overdue': ({ due, status }) =>
    sentence(
      `Target waktu ${tanggal(due)} sudah lewat, sedangkan statusnya ${kutip(status)}.`,
      'Tindak lanjut ini mungkin sudah selesai tetapi belum dicatat.',
      'Mutakhirkan statusnya, atau tetapkan waktu yang baru.',
    ),
};

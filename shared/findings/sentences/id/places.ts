import { type ReadingKinds, sentence, type Wording } from '../wording.ts';
import { daftar, kutip } from './format.ts';

/** Wording of what reading finds about the place of a row, and about rows that stand twice. */
export const placesId = {
  'row-without-place': ({ level }) =>
    sentence(
      `Baris ini berisi angka, tetapi tidak menyebut nama ${level}.`,
      'Tanpa nama wilayah, barisnya belum dapat diterima.',
      `Isi nama ${level} pada baris ini.`,
    ),
  'place-unknown': ({ shown, level, nearest }) =>
    sentence(
      `Nama ${kutip(shown)} tidak ditemukan sebagai ${level} di daerah ini.`,
      'Barisnya belum dapat diterima karena tempatnya belum pasti.',
      nearest.length > 0
        ? `Periksa ejaannya; nama yang mirip: ${daftar(nearest)}.`
        : 'Periksa ejaan dan kecamatannya, atau tambahkan kode wilayahnya.',
    ),
  'place-ambiguous': ({ shown, level, candidates }) =>
    sentence(
      `Nama ${kutip(shown)} cocok dengan beberapa ${level}: ${daftar(candidates)}.`,
      'Barisnya belum dapat diterima karena tidak dipilihkan secara sepihak.',
      'Tambahkan kecamatan, jenis (desa atau kelurahan), atau kode wilayahnya.',
    ),
  'village-unlisted': ({ shown, kecamatan }) =>
    sentence(
      `${kutip(shown)} di Kecamatan ${kecamatan} belum ada dalam daftar resmi desa/kelurahan.`,
      'Barisnya dibaca dan menunggu pengesahan; desa hasil pemekaran memang bisa belum tercantum.',
      'Bila namanya salah tulis, perbaiki. Bila desanya baru, beri tahu admin provinsi.',
    ),
  'place-spelling': ({ shown, official }) =>
    sentence(
      `Nama ${kutip(shown)} dibaca sebagai ${official}.`,
      'Ejaannya berbeda dari daftar resmi, tetapi tempatnya pasti.',
      `Bila berkenan, gunakan ejaan resminya: ${kutip(official.replace(/ \([\d.]+\)$/, ''))}.`,
    ),
  'place-contradicts-code': ({ shown, code }) =>
    sentence(
      `Kode ${kutip(code)} dan nama ${kutip(shown)} menunjuk ke tempat yang berbeda.`,
      'Barisnya belum dapat diterima karena tempatnya belum pasti.',
      'Periksa mana yang benar, kode atau namanya, lalu samakan.',
    ),
  'code-damaged': ({ shown }) =>
    sentence(
      `Kode wilayah ${kutip(shown)} kehilangan angka karena terbaca sebagai bilangan.`,
      'Kode yang terpotong dapat menunjuk ke daerah lain.',
      'Ubah format kolom kode menjadi Teks biasa, lalu tulis kembali kodenya.',
    ),
  'code-foreign': ({ shown }) =>
    sentence(
      `Kode ${kutip(shown)} tampaknya kode BPS, bukan kode Kemendagri.`,
      'Kode BPS dan kode Kemendagri untuk tempat yang sama dapat berbeda.',
      'Gunakan kode wilayah menurut Kemendagri.',
    ),
  'duplicate-row': ({ label, cells }) =>
    sentence(
      `${label} tertulis ${cells.length} kali dengan isi yang sama (${daftar(cells)}).`,
      'Barisnya diterima satu kali saja.',
      'Hapus baris yang berlebih.',
    ),
  'contradictory-duplicate': ({ label, cells }) =>
    sentence(
      `${label} tertulis ${cells.length} kali dengan isi yang berbeda (${daftar(cells)}).`,
      'Tidak satu pun diterima, karena tidak jelas mana yang benar.',
      'Cocokkan dengan registernya, lalu sisakan satu baris.',
    ),
} satisfies Partial<Wording<ReadingKinds>>;

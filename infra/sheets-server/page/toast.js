// @ts-check
import { byId } from './element.js';

const toast = byId('toast');
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Says for some seconds what went wrong. @param {string} text */
export function say(text) {
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    toast.hidden = true;
  }, 6000);
}

/** What to tell a person about a refused request. @param {unknown} error */
export function reason(error) {
  const status = error && typeof error === 'object' && 'status' in error ? error.status : null;
  if (status === 0) return 'Server tidak menjawab. Isian terakhir belum tersimpan.';
  if (status === 401) return 'Server sudah dimulai ulang. Muat ulang halaman ini.';
  if (status === 403) return 'Anda tidak berhak mengubah buku kerja ini.';
  if (status === 404) return 'Buku kerja ini tidak ditemukan.';
  return `Tidak berhasil. (${error instanceof Error ? error.message : 'galat'})`;
}

/** Key of the row on *Ringkasan* that holds the box *Perbarui sekarang*. */
export const REFRESH_KEY = 'perbarui';

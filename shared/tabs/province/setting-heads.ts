/** Key of the row of headings of *Pengaturan*, and the headings of people's columns: value, standing, source. */
export const SETTING_HEADS_KEY = 'atur-kepala';
export const SETTING_HEADS = ['Nilai provinsi', 'Resmi/usulan', 'Dasar (peraturan, surat)'] as const;

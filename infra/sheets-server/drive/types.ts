export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const FOLDER = 'application/vnd.google-apps.folder';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCUMENTS = new Set(['application/vnd.google-apps.document', 'application/vnd.google-apps.presentation']);

/** Editors of other kinds, whose ids the Sheets API does not know at all. */
export const isOtherEditor = (mimeType: string): boolean => DOCUMENTS.has(mimeType);

export const isOffice = (mimeType: string): boolean =>
  mimeType === XLSX || mimeType === 'application/vnd.ms-excel' || mimeType.startsWith('application/vnd.openxmlformats');

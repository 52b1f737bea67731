import type { AccessProblem } from '#ledger/types.ts';

/** What is wrong with a workbook, and what helps; for admins. */
export const PROBLEM_WORDS: Readonly<Record<AccessProblem | 'protected' | 'uncertain', string>> = {
  'not-shared':
    'it is not shared with us. Ask its owner to share it with the address that aksi8 registry invite names.',
  'not-found':
    'it cannot be opened: never shared, or no longer there. Share it with our address, or register the link now in use.',
  trashed: 'it lies in the trash of its owner. Ask them to take it out again, or register the workbook now in use.',
  'office-file': 'it is an Excel file. Ask its owner for File > Save as Google Sheets, and register the new link.',
  'not-a-spreadsheet': 'it is no Google Sheet. Register the link of the sheet itself.',
  'too-large': 'it is too large to be read. Ask its owner to take out tabs that do not belong to the report.',
  'service-disabled': 'the Sheets or Drive API is not enabled in the Google project. See aksi8 doctor.',
  unreachable: 'Google did not answer. Try again later.',
  protected: 'a tab or range is protected. Ask its owner to let our address edit it.',
  uncertain: 'Google did not say whether it was carried out. Try again.',
};

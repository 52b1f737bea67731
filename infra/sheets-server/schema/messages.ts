import drive from './data/drive-v3.json' with { type: 'json' };
import sheets from './data/sheets-v4.json' with { type: 'json' };

export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Field types by message: see generate.ts. */
export const SHEETS: Messages = sheets;
export const DRIVE: Messages = drive;

export interface FieldType {
  name: string;
  list: boolean;
}

/** `Sheet[]` → a list of Sheet. */
export const fieldType = (declared: string): FieldType => {
  const name = declared.replace(/(?:\[\])+$/, '');
  return { name, list: name !== declared };
};

import { sampleId } from '#local/samples/describe.ts';
import type { SampleRound } from './sample-round.ts';

export interface MeasuredCell {
  readonly tab: string;
  /** A1 of the first village's measured children. */
  readonly cell: string;
  /** What stands there. */
  readonly typed: string;
}

/** Where the first village's measured children stand in a sample workbook. */
export async function measuredCell(world: SampleRound, key: string): Promise<MeasuredCell> {
  const fields = 'sheets.properties.title';
  const { data } = await world.district.sheets.spreadsheets.get({ spreadsheetId: sampleId(key), fields });
  const titles = data.sheets?.map((sheet) => sheet.properties?.title ?? '') ?? [];
  const tab = titles.find((title) => /^PENGUKURAN/.test(title)) ?? '';
  const rows = await world.shown(key, `'${tab}'!A1:J20`);
  const header = rows.findIndex((row) => row.some((text) => /DIUKUR$/.test(text)));
  const column = rows[header]?.findIndex((text) => /DIUKUR$/.test(text)) ?? -1;
  const row = rows.findIndex((cells, at) => at > header && cells.some((text) => /^(Kelurahan|Desa) /.test(text)));
  return { tab, cell: `${String.fromCharCode(65 + column)}${row + 1}`, typed: rows[row]?.[column] ?? '' };
}

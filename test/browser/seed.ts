import { OAuth2Client } from 'google-auth-library/build/src/auth/oauth2client.js';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

export const OWNER = 'daerah@aksi8.test';

type Request = sheets_v4.Schema$Request;
type CellData = sheets_v4.Schema$CellData;

/** The real client, as the person who owns the workbooks. */
export function clientOf(url: string): sheets_v4.Sheets {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: OWNER });
  return sheets({ version: 'v4', auth, rootUrl: `${url}/`, retry: false });
}

const colour = (red: number, green: number, blue: number) => ({ rgbColor: { red, green, blue } });
const GREY = { backgroundColorStyle: colour(0.88, 0.91, 0.9), textFormat: { bold: true }, wrapStrategy: 'WRAP' };
const text = (stringValue: string, format: sheets_v4.Schema$CellFormat = {}): CellData => ({
  userEnteredValue: { stringValue },
  userEnteredFormat: format,
});
const number = (numberValue: number, pattern = '#,##0'): CellData => ({
  userEnteredValue: { numberValue },
  userEnteredFormat: { numberFormat: { type: pattern.includes('%') ? 'PERCENT' : 'NUMBER', pattern } },
});

const VILLAGES = [
  ['Kecamatan Hanau', 'Pembuang Hulu I', 214, 31],
  ['Kecamatan Hanau', 'Pembuang Hulu II', 187, 12],
  ['Kecamatan Hanau', 'Derangga', 96, 9],
  ['Kecamatan Seruyan Hilir', 'Kuala Pembuang I', 402, 88],
  ['Kecamatan Seruyan Hilir', 'Sungai Undang', 55, 60],
] as const;

export const HOSTILE = [
  '<img src=x onerror="document.title=`diambil`">',
  '<script>document.title="diambil"</script>',
  '=HYPERLINK("javascript:alert(1)";"klik")',
  '\u202eterbalik\u202c',
  `${'x'.repeat(3000)} ujung`,
];

const cells = (sheetId: number, rowIndex: number, columnIndex: number, rows: CellData[][]): Request => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: rows.map((values) => ({ values })), fields: '*' },
});

const box = (sheetId: number, top: number, bottom: number, left: number, right: number) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

/** A table as a district types it: title, merged heads, note, colours, a rule, a chart. */
function tableRequests(sheetId: number): Request[] {
  const title = text('PENGUKURAN DAN PUBLIKASI STUNTING TAHUN 2026', { textFormat: { bold: true, fontSize: 14 } });
  const heads = ['Kecamatan', 'Desa', 'Balita diukur', 'Balita stunting', 'Prevalensi', 'Diperiksa', 'Status'];
  const rows = VILLAGES.map(([kecamatan, village, measured, stunted], index): CellData[] => [
    text(kecamatan),
    text(village),
    number(measured),
    index === 4 ? { ...number(stunted), note: 'Angka ini lebih besar daripada balita yang diukur.' } : number(stunted),
    {
      userEnteredValue: { formulaValue: `=D${index + 4}/C${index + 4}` },
      userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0.0%' } },
    },
    { userEnteredValue: { boolValue: index < 2 }, dataValidation: { condition: { type: 'BOOLEAN' }, strict: true } },
    {
      ...text('sudah benar'),
      dataValidation: {
        condition: {
          type: 'ONE_OF_LIST',
          values: ['sudah benar', 'akan diperbaiki'].map((userEnteredValue) => ({ userEnteredValue })),
        },
        showCustomUi: true,
      },
    },
  ]);
  const red = { backgroundColorStyle: colour(0.96, 0.78, 0.76), textFormat: { bold: true } };
  return [
    cells(sheetId, 0, 0, [[title], [], heads.map((head) => text(head, GREY)), ...rows]),
    { mergeCells: { range: box(sheetId, 0, 1, 0, 7), mergeType: 'MERGE_ALL' } },
    { mergeCells: { range: box(sheetId, 3, 6, 0, 1), mergeType: 'MERGE_ALL' } },
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 3, frozenColumnCount: 2 } },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
        properties: { pixelSize: 160 },
        fields: 'pixelSize',
      },
    },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [box(sheetId, 3, 8, 4, 5)],
          booleanRule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '1' }] }, format: red },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: { range: box(sheetId, 2, 3, 0, 7), description: 'Kepala tabel', warningOnly: true },
      },
    },
    { addChart: { chart: chart(sheetId) } },
  ];
}

function chart(sheetId: number): sheets_v4.Schema$EmbeddedChart {
  const source = (column: number) => ({ sourceRange: { sources: [box(sheetId, 2, 8, column, column + 1)] } });
  return {
    chartId: 1701,
    spec: {
      title: 'Balita diukur dan stunting per desa',
      basicChart: {
        chartType: 'COLUMN',
        legendPosition: 'BOTTOM_LEGEND',
        headerCount: 1,
        domains: [{ domain: source(1) }],
        series: [2, 3].map((column) => ({ series: source(column), targetAxis: 'LEFT_AXIS' })),
      },
    },
    position: {
      overlayPosition: { anchorCell: { sheetId, rowIndex: 10, columnIndex: 1 }, widthPixels: 620, heightPixels: 330 },
    },
  };
}

function answerRequests(sheetId: number): Request[] {
  const link: CellData = {
    ...text('Aksi 7!D8', { textFormat: { underline: true, foregroundColorStyle: colour(0.07, 0.33, 0.8) } }),
    textFormatRuns: [{ startIndex: 0, format: { link: { uri: '#gid=0&range=D8' } } }],
  };
  const web: CellData = {
    ...text('Petunjuk'),
    textFormatRuns: [{ startIndex: 0, format: { link: { uri: 'https://contoh.test/petunjuk' } } }],
  };
  return [
    cells(sheetId, 0, 0, [
      [text('Validasi: Diterima dengan catatan', { textFormat: { bold: true, fontSize: 14 } })],
      [],
      [text('Temuan', GREY), text('Sel', GREY), text('Yang perlu dilakukan', GREY)],
      [
        text('Balita stunting (60) lebih besar daripada balita diukur (55) di Desa Sungai Undang.', {
          wrapStrategy: 'WRAP',
          verticalAlignment: 'TOP',
        }),
        link,
        text('Lihat register penimbangan bulan Agustus, lalu perbaiki salah satu angka.', {
          wrapStrategy: 'WRAP',
          verticalAlignment: 'TOP',
        }),
      ],
      [text(''), web],
    ]),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 3 },
        properties: { pixelSize: 260 },
        fields: 'pixelSize',
      },
    },
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          gridProperties: { hideGridlines: true, frozenRowCount: 3 },
          tabColorStyle: colour(0.12, 0.44, 0.36),
        },
        fields: 'gridProperties(hideGridlines,frozenRowCount),tabColorStyle',
      },
    },
  ];
}

/** A workbook with everything that the page has to show. Returns its id. */
export async function seedWorkbook(client: sheets_v4.Sheets): Promise<string> {
  const titles = ['Aksi 7', 'Validasi', 'Teks aneh', 'Arsip'];
  const made = await client.spreadsheets.create({
    requestBody: {
      properties: { title: 'Seruyan: aksi konvergensi 2026', locale: 'in_ID', timeZone: 'Asia/Jakarta' },
      sheets: titles.map((title, sheetId) => ({ properties: { title, sheetId, hidden: title === 'Arsip' } })),
    },
  });
  const spreadsheetId = made.data.spreadsheetId ?? '';
  const requests = [
    ...tableRequests(0),
    ...answerRequests(1),
    cells(
      2,
      0,
      0,
      HOSTILE.map((one) => [text(one)]),
    ),
    {
      updateSheetProperties: {
        properties: { sheetId: 2, gridProperties: { rowCount: 900, columnCount: 120 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
  ];
  await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  return spreadsheetId;
}

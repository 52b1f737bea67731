import { describe, expect, test } from 'vitest';
import { column, open } from './small-workbook.ts';

describe('looks', () => {
  test('conditional formats are added, changed and taken away by index', async () => {
    const { batch, get } = await open();
    const rule = (text: string) => ({
      ranges: [column(1, 4)],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColor: { red: 1, green: 0 } },
      },
    });
    await batch([
      { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('b'), index: 0 } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 1 } },
    ]);
    const [sheet] = (await get('sheets.conditionalFormats')).sheets ?? [];
    expect(sheet?.conditionalFormats?.map((one) => one.booleanRule?.condition?.values?.[0]?.userEnteredValue)).toEqual([
      'b',
    ]);
    expect(sheet?.conditionalFormats?.[0]?.booleanRule?.format).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
    });
  });

  test('a chart keeps its id, takes another spec and place, and goes', async () => {
    const { batch, get } = await open();
    const spec = { title: 'Cakupan', basicChart: { chartType: 'COLUMN' } };
    const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 2 } } };
    const added = await batch([{ addChart: { chart: { chartId: 55, spec, position } } }]);
    expect(added.replies?.[0]?.addChart?.chart).toMatchObject({
      chartId: 55,
      position: { overlayPosition: { widthPixels: 600, heightPixels: 371 } },
    });
    await batch([
      { updateChartSpec: { chartId: 55, spec: { ...spec, title: 'Prevalensi' } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: 55,
          newPosition: { overlayPosition: { widthPixels: 300 } },
          fields: 'widthPixels',
        },
      },
    ]);
    const [chart] = (await get('sheets.charts')).sheets?.[0]?.charts ?? [];
    expect([
      chart?.spec?.title,
      chart?.position?.overlayPosition?.widthPixels,
      chart?.position?.overlayPosition?.anchorCell?.rowIndex,
    ]).toEqual(['Prevalensi', 300, 5]);
    await batch([{ deleteEmbeddedObject: { objectId: 55 } }]);
    expect((await get('sheets.charts')).sheets).toEqual([{}]);
  });

  test('a filter hides the rows of the values that it names until it is cleared, and moves with them', async () => {
    const { batch, get } = await open();
    const hidden = async () => {
      const [sheet] = (await get('sheets.data.rowMetadata.hiddenByFilter')).sheets ?? [];
      return (sheet?.data?.[0]?.rowMetadata ?? []).flatMap((row, at) => (row.hiddenByFilter ? [at] : []));
    };
    const set = (sheetId: number, row: number, stringValue: string) => ({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    });
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    await batch([
      set(0, 1, 'Derangga'),
      set(0, 2, 'Sungai Undang'),
      { setBasicFilter: { filter: { range, criteria: { 0: { hiddenValues: ['Derangga'] } } } } },
    ]);
    expect(await hidden()).toEqual([1]);
    await batch([{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } }]);
    expect(await hidden()).toEqual([3]);
    await batch([{ clearBasicFilter: { sheetId: 0 } }]);
    expect(await hidden()).toEqual([]);
  });

  test('check boxes, borders and formats come back as they were set', async () => {
    const { batch, get } = await open();
    const rule = { condition: { type: 'BOOLEAN' }, strict: true };
    await batch([
      { setDataValidation: { range: column(1, 2), rule } },
      { updateBorders: { range: column(1, 3), bottom: { style: 'SOLID' } } },
      {
        repeatCell: {
          range: column(2, 3),
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ]);
    const fields = 'sheets.data.rowData.values(dataValidation,userEnteredFormat)';
    const [block] = (await get(fields, { ranges: ['Data!A2:A3'] })).sheets?.[0]?.data ?? [];
    expect(block?.rowData?.[0]?.values?.[0]?.dataValidation).toEqual(rule);
    expect(block?.rowData?.[1]?.values?.[0]?.userEnteredFormat).toEqual({
      borders: { bottom: { style: 'SOLID', width: 1 } },
      textFormat: { bold: true },
    });
  });

  test('merging keeps the first value only', async () => {
    const { batch, values } = await open();
    await batch([{ mergeCells: { range: column(1, 4), mergeType: 'MERGE_ALL' } }]);
    expect(await values('A1:A4')).toEqual([['Desa'], ['Aek']]);
  });
});

describe('what people do in a sheet', () => {
  test('sort, find and replace, copy and cut', async () => {
    const { batch, values } = await open();
    await batch([
      { sortRange: { range: column(1, 4, 0, 2), sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
    ]);
    expect(await values('A2:A4')).toEqual([['Curup'], ['Batu'], ['Aek']]);
    const replaced = await batch([{ findReplace: { find: 'U', replacement: 'o', allSheets: true } }]);
    expect(replaced.replies?.[0]?.findReplace).toEqual({
      valuesChanged: 3,
      rowsChanged: 3,
      sheetsChanged: 1,
      occurrencesChanged: 4,
    });
    await batch([
      { copyPaste: { source: column(1, 3), destination: column(1, 2, 3, 4), pasteType: 'PASTE_NORMAL' } },
      {
        cutPaste: {
          source: column(3, 4),
          destination: { sheetId: 0, rowIndex: 9, columnIndex: 0 },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    expect(await values('D2:D3')).toEqual([['Corop'], ['Bato']]);
    expect(await values('A4:A10')).toEqual([[], [], [], [], [], [], ['Aek']]);
  });
});

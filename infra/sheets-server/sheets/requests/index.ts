import type { RequestHandler } from '../edit.ts';
import { addSheet } from './add-sheet.ts';
import { appendCells } from './append-cells.ts';
import { autoFill } from './auto-fill.ts';
import { addBanding, deleteBanding, updateBanding } from './banding.ts';
import { updateBorders } from './borders.ts';
import {
  addChart,
  addSlicer,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateSlicerSpec,
} from './charts.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats.ts';
import { copyPaste, cutPaste } from './copy-paste.ts';
import { setDataValidation } from './data-validation.ts';
import { deleteSheet } from './delete-sheet.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './developer-metadata.ts';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups.ts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters.ts';
import { findReplace } from './find-replace.ts';
import { mergeCells, unmergeCells } from './merges.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { pasteData } from './paste-data.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges.ts';
import { deleteRange, insertRange } from './ranges.ts';
import { repeatCell } from './repeat-cell.ts';
import { randomizeRange, sortRange } from './sort-range.ts';
import { addTable, deleteTable, updateTable } from './tables.ts';
import { textToColumns } from './text-to-columns.ts';
import { deleteDuplicates, trimWhitespace } from './tidy.ts';
import { updateCells } from './update-cells.ts';
import { updateSheetProperties } from './update-sheet-properties.ts';
import { updateSpreadsheetProperties } from './update-spreadsheet-properties.ts';

/** Every kind of request that is understood, by its name in the API. */
export const REQUESTS: Readonly<Record<string, RequestHandler>> = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addSlicer,
  addTable,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  deleteTable,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSlicerSpec,
  updateSpreadsheetProperties,
  updateTable,
};

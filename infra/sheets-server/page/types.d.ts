/** The parts of the Sheets API's resources that the page reads. */

declare global {
  /** The chart library, which its own script puts there. */
  const Chart: typeof import('chart.js').Chart;
}

export interface Rgb {
  red?: number;
  green?: number;
  blue?: number;
  alpha?: number;
}

export interface ColorStyle {
  rgbColor?: Rgb;
  themeColor?: string;
}

export interface TextFormat {
  foregroundColor?: Rgb;
  foregroundColorStyle?: ColorStyle;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  link?: { uri?: string };
}

export interface Border {
  style?: string;
  color?: Rgb;
  colorStyle?: ColorStyle;
}

export interface CellFormat {
  numberFormat?: { type?: string; pattern?: string };
  backgroundColor?: Rgb;
  backgroundColorStyle?: ColorStyle;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textFormat?: TextFormat;
}

export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type?: string; message?: string };
}

export interface ConditionValue {
  userEnteredValue?: string;
  relativeDate?: string;
}

export interface BooleanCondition {
  type?: string;
  values?: ConditionValue[];
}

export interface DataValidation {
  condition?: BooleanCondition;
  inputMessage?: string;
  strict?: boolean;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  effectiveValue?: ExtendedValue;
  formattedValue?: string;
  effectiveFormat?: CellFormat;
  hyperlink?: string;
  note?: string;
  textFormatRuns?: { startIndex?: number; format?: TextFormat }[];
  dataValidation?: DataValidation;
}

export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface InterpolationPoint {
  type?: string;
  value?: string;
  color?: Rgb;
  colorStyle?: ColorStyle;
}

export interface ConditionalFormatRule {
  ranges?: GridRange[];
  booleanRule?: { condition?: BooleanCondition; format?: CellFormat };
  gradientRule?: { minpoint?: InterpolationPoint; midpoint?: InterpolationPoint; maxpoint?: InterpolationPoint };
}

export interface ChartData {
  sourceRange?: { sources?: GridRange[] };
}

export interface BasicChart {
  chartType?: string;
  legendPosition?: string;
  headerCount?: number;
  stackedType?: string;
  axis?: {
    position?: string;
    title?: string;
    viewWindowOptions?: { viewWindowMin?: number; viewWindowMax?: number };
  }[];
  domains?: { domain?: ChartData }[];
  series?: { series?: ChartData; targetAxis?: string; type?: string; color?: Rgb; colorStyle?: ColorStyle }[];
}

export interface ChartSpec {
  title?: string;
  subtitle?: string;
  altText?: string;
  basicChart?: BasicChart;
  pieChart?: { legendPosition?: string; domain?: ChartData; series?: ChartData };
}

export interface EmbeddedChart {
  chartId: number;
  spec?: ChartSpec;
  position?: {
    overlayPosition?: {
      anchorCell?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
      offsetXPixels?: number;
      offsetYPixels?: number;
      widthPixels?: number;
      heightPixels?: number;
    };
  };
}

export interface ProtectedRange {
  range?: GridRange;
  description?: string;
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
  unprotectedRanges?: GridRange[];
}

export interface DimensionMetadata {
  pixelSize?: number;
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
}

export interface SheetProperties {
  sheetId: number;
  title: string;
  index?: number;
  hidden?: boolean;
  tabColor?: Rgb;
  tabColorStyle?: ColorStyle;
  gridProperties?: {
    rowCount?: number;
    columnCount?: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
  };
}

/** The filter of a tab; `criteria` by the column's index. */
export interface BasicFilter {
  range: GridRange;
  criteria?: Record<string, { hiddenValues?: string[] }>;
}

/** One request of a batchUpdate: its kind and what it says. */
export type Request = Record<string, object | undefined>;

export interface SheetResource {
  properties: SheetProperties;
  basicFilter?: BasicFilter;
  merges?: GridRange[];
  conditionalFormats?: ConditionalFormatRule[];
  protectedRanges?: ProtectedRange[];
  charts?: EmbeddedChart[];
  data?: {
    startRow?: number;
    startColumn?: number;
    rowData?: { values?: CellData[] }[];
    rowMetadata?: DimensionMetadata[];
    columnMetadata?: DimensionMetadata[];
  }[];
}

export interface Spreadsheet {
  spreadsheetId: string;
  properties: { title: string; locale?: string; timeZone?: string };
  sheets: SheetResource[];
}

/** A workbook as the list on the first page shows it. */
export interface WorkbookEntry {
  id: string;
  name: string;
  owner: string;
  mimeType: string;
  trashed: boolean;
  modifiedTime: string;
}

/** Where one is: null = not given. */
export interface Place {
  workbook: string | null;
  gid: number | null;
  range: string | null;
}

/** 0-based, half-open, with every side known. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Spot {
  row: number;
  column: number;
}

export interface Series {
  name: string;
  values: (number | null)[];
  shown: string[];
  color: string;
  kind: string;
}

export interface ChartModel {
  title: string;
  kind: 'COLUMN' | 'BAR' | 'LINE' | 'AREA' | 'PIE';
  stacked: 'none' | 'stacked' | 'percent';
  legend: boolean;
  labels: string[];
  series: Series[];
  axisTitles: { domain: string; value: string };
  window: { min: number | null; max: number | null };
}

/** A file as Drive tells of it. */
export interface FileInfo {
  version: string;
  name: string;
  modifiedTime: string;
  trashed: boolean;
  owners?: { emailAddress: string }[];
  lastModifyingUser?: { emailAddress?: string; displayName?: string };
}

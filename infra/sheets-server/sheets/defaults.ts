import type { JsonObject } from '../model/json.ts';

const WHITE = { red: 1, green: 1, blue: 1 };

/** The look of a cell that nobody formatted. */
export const DEFAULT_FORMAT: JsonObject = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

const themeColor = (colorType: string, red?: number, green?: number, blue?: number): JsonObject => ({
  colorType,
  color: {
    rgbColor: {
      ...(red !== undefined && { red }),
      ...(green !== undefined && { green }),
      ...(blue !== undefined && { blue }),
    },
  },
});

export const THEME: JsonObject = {
  primaryFontFamily: 'Arial',
  themeColors: [
    themeColor('TEXT'),
    themeColor('BACKGROUND', 1, 1, 1),
    themeColor('ACCENT1', 0.25882354, 0.52156866, 0.95686275),
    themeColor('ACCENT2', 0.91764706, 0.2627451, 0.20784314),
    themeColor('ACCENT3', 0.9843137, 0.7372549, 0.015686275),
    themeColor('ACCENT4', 0.20392157, 0.65882355, 0.3254902),
    themeColor('ACCENT5', 1, 0.42745098, 0.003921569),
    themeColor('ACCENT6', 0.27450982, 0.7411765, 0.7764706),
    themeColor('LINK', 0.06666667, 0.33333334, 0.8),
  ],
};

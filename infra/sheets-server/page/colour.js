// @ts-check
/** @import { ColorStyle, Rgb } from './types.d.ts' */

/** The colours of Google's standard theme. @type {Readonly<Record<string, string>>} */
const THEME = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

/** @param {number | undefined} share */
const channel = (share) =>
  Math.round(Math.min(1, Math.max(0, share ?? 0)) * 255)
    .toString(16)
    .padStart(2, '0');

/** @param {Rgb} rgb */
export const hex = ({ red, green, blue }) => `#${channel(red)}${channel(green)}${channel(blue)}`;

/**
 * A colour as CSS knows it; null = none is set.
 * @param {ColorStyle | undefined} style
 * @param {Rgb | undefined} [plain]
 */
export function css(style, plain) {
  if (style?.rgbColor) return hex(style.rgbColor);
  if (style?.themeColor) return THEME[style.themeColor] ?? null;
  return plain ? hex(plain) : null;
}

/** The colours of chart series that have none of their own, apart in grey print as well. */
export const PALETTE = ['#2f6db5', '#e08a1e', '#3f8f5b', '#b5473c', '#7a62a8', '#4a9aa5', '#8d6e4f', '#c26d9a'];

/** @param {string} text */
const parts = (text) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));

/** @param {string} from @param {string} to @param {number} share 0..1 */
export function mixed(from, to, share) {
  const [a, b] = [parts(from), parts(to)];
  const mix = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours that a person may choose; the light ones leave black text readable. */
export const COLOURS = [
  ['Hitam', '#000000'],
  ['Abu-abu', '#6b7278'],
  ['Merah', '#b5473c'],
  ['Jingga', '#d98400'],
  ['Hijau', '#2e7d4f'],
  ['Biru', '#2f6db5'],
  ['Ungu', '#7a62a8'],
  ['Abu-abu muda', '#e8ecee'],
  ['Merah muda', '#f6d5d1'],
  ['Kuning muda', '#fff2cc'],
  ['Hijau muda', '#d9ead3'],
  ['Biru muda', '#d6e4f3'],
].map(([label = '', css = '']) => {
  const [red = 0, green = 0, blue = 0] = parts(css).map((value) => value / 255);
  return { label, css, rgb: { red, green, blue } };
});

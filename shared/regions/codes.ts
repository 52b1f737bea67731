import { currentCodeOf } from './code-changes.ts';
import bpsCodes from './data/bps-codes.json' with { type: 'json' };
import { districtOf, provinceOf } from './list.ts';
import type { ParsedCode, RegionLevel } from './types.ts';

/** BPS numbers the same districts in another order: BPS code without dots → Kemendagri code, where the two differ. */
const kemendagriOfBps: ReadonlyMap<string, string> = new Map(
  Object.entries(bpsCodes).map(([kemendagri, bps]) => [bps, kemendagri]),
);
const bpsByCode: ReadonlyMap<string, string> = new Map(Object.entries(bpsCodes));

const levels: Readonly<Record<number, RegionLevel>> = { 2: 'provinsi', 4: 'kabupaten', 6: 'kecamatan', 10: 'desa' };

/** The BPS code of a district, without dots; the Kemendagri digits where BPS uses the same. */
export function bpsCodeOf(districtCode: string): string {
  return bpsByCode.get(districtCode) ?? districtCode.replaceAll('.', '');
}

export function levelOfCode(code: string): RegionLevel {
  return levels[code.replaceAll('.', '').length] ?? 'desa';
}

/** `3301022003` → `33.01.02.2003` */
export function withDots(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter((block) => block !== '')
    .join('.');
}

/** True where the district of the code is one of today's or was one before Papua was divided. */
function isKnown(code: string): boolean {
  if (code.length === 2) return provinceOf(code) !== undefined;
  return districtOf(code) !== undefined || currentCodeOf.has(code.slice(0, 5));
}

function known(codes: readonly string[]): string[] {
  return [...new Set(codes)].filter(isKnown);
}

/** A block that lost a digit may have lost the one in front (`1` of `01`) or, as a number does, the one behind (`1` of `10`). */
function blockReadings(block: string, length: number): string[] {
  if (block.length === length) return [block];
  return [block.padStart(length, '0'), block.padEnd(length, '0')];
}

function dottedReadings(blocks: readonly string[]): string[] {
  return blocks.reduce<string[]>(
    (starts, block, index) =>
      starts.flatMap((start) =>
        blockReadings(block, index === 3 ? 4 : 2).map((read) => (start === '' ? read : `${start}.${read}`)),
      ),
    [''],
  );
}

function fromDotted(given: string): ParsedCode | null {
  if (!/^\d{2}(\.\d{1,2}){0,2}$|^\d{2}\.\d{1,2}\.\d{1,2}\.\d{1,4}$/.test(given)) return null;
  const blocks = given.split('.');
  const whole = blocks.every((block, index) => block.length === (index === 3 ? 4 : 2));
  if (!whole) return damaged(given, dottedReadings(blocks));
  return fromDigits(blocks.join(''), given);
}

/** Dots or none: the same digits. Seven digits are a kecamatan of BPS, which Kemendagri has no code of that length for. */
function fromDigits(digits: string, given: string): ParsedCode | null {
  const bps = kemendagriOfBps.get(digits.slice(0, 4));
  if (digits.length === 7) return foreign(given, [bps ?? withDots(digits.slice(0, 4))]);
  const level = levels[digits.length];
  if (level === undefined) return null;
  const code = withDots(digits);
  if (digits.length === 10 && digits.charAt(6) === '0') return foreign(given, [bps ?? code.slice(0, 5)]);
  if (isKnown(code)) return { kind: 'code', code, level };
  if (bps !== undefined) return foreign(given, [bps]);
  return given.includes('.') && provinceOf(code) ? { kind: 'code', code, level } : null;
}

function foreign(given: string, possible: readonly string[]): ParsedCode | null {
  const existing = known(possible);
  return existing.length > 0 ? { kind: 'foreign', given, possible: existing } : null;
}

function damaged(given: string, possible: readonly string[]): ParsedCode | null {
  const existing = known(possible);
  return existing.length > 0 ? { kind: 'damaged', given, possible: existing } : null;
}

/** A code that a sheet took for a number: `3.301`, `3.301.022.003`, `3,301022003E+09`. */
function fromNumberFormat(given: string): ParsedCode | null {
  if (/^\d{1,3}([.,]\d{3})+$/.test(given)) {
    const digits = given.replace(/[.,]/g, '');
    return levels[digits.length] ? damaged(given, [withDots(digits)]) : null;
  }
  const scientific = /^(\d)[.,]?(\d*)E\+?0?(\d{1,2})$/i.exec(given);
  if (!scientific) return null;
  const digits = `${scientific[1]}${scientific[2]}`;
  const length = Number(scientific[3]) + 1;
  return damaged(
    given,
    digits.length === length && levels[length] ? [withDots(digits)] : [withDots(digits.slice(0, 4).padEnd(4, '0'))],
  );
}

/**
 * Reads a text as a region code of Kemendagri, with or without dots.
 *
 * `11.1` is told as damaged, because it may be `11.01` as well as `11.10` that became a number; what can only be a code of
 * BPS is told as foreign. Four digits that are both (`1101`) are read as Kemendagri: only a name beside them can tell.
 */
export function parseRegionCode(text: string): ParsedCode {
  const given = text
    .trim()
    .replace(/^'/, '')
    .replace(/\s*\.\s*/g, '.')
    .replace(/\.$/, '');
  const plain = given.replace(/^(\d{4,10})[.,]0+$/, '$1').replace(/^(\d{2}),(\d{1,2})$/, '$1.$2');
  if (!/^\d/.test(plain)) return { kind: 'none' };
  return (
    fromDotted(plain) ??
    (/^\d+$/.test(plain) ? fromDigits(plain, given) : null) ??
    fromNumberFormat(plain) ?? { kind: 'none' }
  );
}

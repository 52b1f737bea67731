import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceEn } from '#findings/sentences/en.ts';
import { angka, daftar, persen, rupiah, tanggal } from '#findings/sentences/id/format.ts';
import { sentenceId } from '#findings/sentences/id.ts';
import { quote } from '#findings/sentences/quote.ts';
import type { Finding, Sentence } from '#findings/types.ts';
import { ALL_RULES, PLACE, SAMPLES } from './samples.ts';

const NAMED = SAMPLES.map((finding) => [finding.rule, finding] as [string, Finding]);

/** English words that would slip through from code, as whole words. */
const ENGLISH =
  /\b(the|and|row|rows|column|value|values|error|missing|null|undefined|NaN|true|false|count|field|of|is|not)\b/i;
/** Rule ids and field ids are code: two or more parts joined by hyphens of English, or by underscores. */
const CODE = new RegExp(`\\b(${ALL_RULES.join('|')})\\b|[a-z]+_[a-z0-9_]+`);

function texts({ message, why, hint }: Sentence): readonly string[] {
  return [message, why, hint];
}

function page(): string {
  return SAMPLES.map((finding) => {
    const id = sentenceId(finding);
    const en = sentenceEn(finding);
    const where = `${finding.severity}, menolak ${finding.refuses}, sel ${finding.place.cell ?? '-'}`;
    return [
      `## ${finding.rule} (${where})`,
      '',
      id.message,
      id.why,
      `→ ${id.hint}`,
      '',
      `${en.message} ${en.why} → ${en.hint}`,
      '',
    ].join('\n');
  }).join('\n');
}

describe('sentences', () => {
  it('has a sample of each kind', () => {
    expect([...new Set(SAMPLES.map((finding) => finding.rule))].sort()).toEqual([...ALL_RULES].sort());
  });

  it('prints all of them into one page to read through', () => {
    mkdirSync('reports', { recursive: true });
    writeFileSync('reports/sentences.md', `# Kalimat temuan\n\n${page()}`);
    expect(page().length).toBeGreaterThan(SAMPLES.length * 100);
  });

  it.each(NAMED)('%s: Indonesian sentences end, are not too long, and hold no code', (rule, finding) => {
    for (const text of texts(sentenceId(finding))) {
      expect(text).toMatch(/[.?]$/);
      expect(text.length).toBeLessThanOrEqual(330);
      expect(text).not.toMatch(/ {2}|undefined|NaN|\[object/);
      if (rule !== 'rule-failed') expect(text).not.toMatch(CODE);
      expect(text.replace(/“[^”]*”/g, '')).not.toMatch(ENGLISH);
    }
  });

  it.each(NAMED)('%s: English sentences end and hold no broken value', (_, finding) => {
    for (const text of texts(sentenceEn(finding))) {
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/ {2}|undefined|NaN|\[object/);
    }
  });

  it.each(NAMED)('%s: says the same of many rows as of one, with the true number', (_, finding) => {
    expect(sentenceId({ ...finding, count: 1234 }).message).toMatch(/^1\.234 baris/);
    expect(sentenceEn({ ...finding, count: 1234 }).message).toMatch(/^1,234 rows/);
  });
});

/** Counts that contradict each other: the remedy names where to look, never a number. */
const CONTRADICTIONS = [
  'numerator-above-denominator',
  'part-above-stunting',
  'stunted-parts-above-measured',
  'stunting-differs-from-parts',
  'classes-differ-from-measured',
  'part-above-whole',
  'baduta-above-balita',
  'sexes-differ-from-total',
  'tables-disagree',
  'levels-disagree',
  'total-differs-from-sum',
  'coverage-above-hundred',
];

describe('remedies', () => {
  it.each(CONTRADICTIONS)('%s suggests no number', (rule) => {
    const hints = SAMPLES.filter((finding) => finding.rule === rule).map((finding) => sentenceId(finding).hint);
    expect(hints.length).toBeGreaterThan(0);
    expect(hints.filter((hint) => /\d/.test(hint))).toEqual([]);
  });
});

describe('Indonesian formats', () => {
  it.each([
    [0, '0', 'zero'],
    [1234.5, '1.234,5', 'point for thousands, comma for decimals'],
    [1234567, '1.234.567', 'millions'],
    [12.345, '12,35', 'two decimals at most'],
    [-5, '-5', 'minus'],
  ] as [number, string, string][])('%d → %s (%s)', (value, shown) => {
    expect(angka(value)).toBe(shown);
  });

  it('writes percentages, rupiah, dates and lists', () => {
    expect(persen(12.5)).toBe('12,5%');
    expect(rupiah(1_500_000)).toBe('Rp 1.500.000');
    expect([tanggal('2026-05-02'), tanggal('2026-08')]).toEqual(['2 Mei 2026', 'Agustus 2026']);
    expect(daftar(['A', 'B', 'C'])).toBe('A, B dan C');
    expect(daftar(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toBe('A, B, C, D, E, dan 2 lainnya');
  });
});

describe('text of cells inside sentences', () => {
  it('is one short line whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = quote(text);
        expect([...shown].length).toBeLessThanOrEqual(62);
        expect(shown).not.toMatch(/[\n\r\t\u202e\u0000]/);
      }),
    );
  });

  it('cannot put words into our mouth: a hostile header stays inside its quotation marks', () => {
    const finding = {
      ...SAMPLES.find((each) => each.rule === 'zero-to-confirm'),
      place: { ...PLACE, fieldLabel: '=HYPERLINK("x")\nKolom' },
    } as Finding;
    expect(sentenceId(finding).message).toContain('“=HYPERLINK("x") Kolom”');
  });
});

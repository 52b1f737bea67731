import { describe, expect, it } from 'vitest';
import { summarise } from '#progress/summarise.ts';
import { summaryJson } from '#tabs/province/json.ts';
import { fiveSentences } from '#tabs/province/sentences.ts';
import { provinceInput } from './province.ts';

describe('summaryJson', () => {
  const summary = summarise(provinceInput());
  const json = JSON.parse(JSON.stringify(summaryJson(summary)));

  it('has the sentences and figures of the workbook', () => {
    expect(json).toMatchObject({ schema: 1, week: '2026-W48', kind: 'weekly', calls: ['62.71', '62.01'] });
    expect(json.sentences).toEqual(fiveSentences(summary));
    expect(json.years[0].values).toEqual(summary.years[0]?.values);
    expect(json.districts[0].years[0].actions).toHaveLength(8);
  });

  it('counts findings without repeating what cells hold', () => {
    expect(json.districts[0].sources[0].findings).toBe(2);
    expect(JSON.stringify(json)).not.toContain('12 anak');
  });
});

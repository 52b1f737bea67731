import { describe, expect, it } from 'vitest';
import { cellData } from '#google/render/cell.ts';
import { summarise } from '#progress/summarise.ts';
import { shownText } from '#tabs/cells.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { HOSTILE, hostileInput, say } from './situations.ts';

/** What Sheets accepts in one cell. */
const MOST = 50_000;

describe('foreign words in the workbook of a province', () => {
  it.each(HOSTILE.map((words) => [words.slice(0, 30), words] as const))('are inert: %j', (_, words) => {
    const summary = summarise(hostileInput(words));
    const tabs = provinceTabs(summary, (finding) => ({
      ...say(finding),
      message: `Sel berisi «${words}»`,
      hint: words,
    }));
    const cells = tabs.flatMap((tab) => tab.rows.flatMap((row) => row.cells));
    const written = cells.map((cell) => cellData(cell).userEnteredValue ?? {});
    expect(written.filter((value) => 'formulaValue' in value)).toEqual([]);
    const texts = written.flatMap((value) => (typeof value.stringValue === 'string' ? [value.stringValue] : []));
    expect(texts.filter((text) => text.length > MOST)).toEqual([]);
    expect(texts.filter((text) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))).toEqual([]);
    expect(texts.every((text) => text.isWellFormed())).toBe(true);
  });

  it('reach the tabs at all', () => {
    const tabs = provinceTabs(summarise(hostileInput('=1+1')), say);
    const holding = tabs.filter((tab) =>
      tab.rows.some((row) => row.cells.some((cell) => shownText(cell).includes('=1+1'))),
    );
    expect(holding.map((tab) => tab.key)).toEqual(
      expect.arrayContaining(['masalah', 'anggaran', 'pesan', 'pengaturan']),
    );
  });

  it('may be as long as cells are, and the tabs stay small', () => {
    const tabs = provinceTabs(summarise(hostileInput('x'.repeat(MOST))), say);
    const total = tabs.flatMap((tab) => tab.rows.flatMap((row) => row.cells.map((cell) => shownText(cell).length)));
    expect(total.reduce((sum, length) => sum + length, 0)).toBeLessThan(100_000);
  });
});

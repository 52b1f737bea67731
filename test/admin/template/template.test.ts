import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { declarations, editionOf } from '#actions/declarations.ts';
import type { ActionDeclaration, ActionNumber, Field } from '#actions/types.ts';
import { readWorkbookBytes } from '#admin/files/read-file.ts';
import {
  type TemplateModel,
  type TemplateTab,
  type TemplateValue,
  templateModel,
} from '#admin/template/template-model.ts';
import { writeTemplate } from '#admin/template/write-template.ts';
import { type ReadContext, readWorkbook } from '#reading/read-workbook.ts';
import type { ReadWorkbook } from '#reading/types.ts';
import { context, smallDistrict } from '#support/reading.ts';
import { typed } from '../../actions/published/records.ts';

const YEARS = [2021, 2023, 2026] as const;
const ACTIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const district = smallDistrict();

function contextOf(year: number): ReadContext {
  const edition = editionOf(year);
  const { source, ...rest } = context();
  return { ...rest, edition, declarations: declarations(edition), source: { ...source, fiscalYear: year } };
}

async function readBack(model: TemplateModel): Promise<ReadWorkbook> {
  const bytes = Buffer.from(await writeTemplate(model));
  return readWorkbook(await readWorkbookBytes(bytes, 'Templat.xlsx'), contextOf(model.year));
}

function told(read: ReadWorkbook): readonly string[] {
  const findings = read.findings.filter((finding) => finding.severity !== 'info');
  return findings.map(({ rule, place, data }) => `${rule} ${place.tab} ${place.cell} ${JSON.stringify(data)}`);
}

type Row = Readonly<Record<string, TemplateValue>>;

/** A field that names a row, or a fact of the district, is not drawn freely. */
function drawn(field: Field, of: ActionDeclaration, year: number, index: number): fc.Arbitrary<TemplateValue> {
  if (field.factOf && index > 0) return fc.constant(null);
  const value: fc.Arbitrary<TemplateValue> =
    field.type === 'month'
      ? fc.integer({ min: 1, max: 12 }).map((month) => `${year}-${String(month).padStart(2, '0')}`)
      : typed[field.type](field);
  const isKey = of.rowKey.kabupaten?.includes(field.id) ?? false;
  if (isKey && field.type === 'text') return value.map((text) => `${text} ${index + 1}`);
  if (isKey && field.type === 'number') return fc.constant(index + 1);
  return isKey || field.required || field.type === 'month' ? value : fc.option(value, { nil: null, freq: 4 });
}

/** Rows of a tab: those that are filled in already, or a few of their own. */
function filledRows(tab: TemplateTab, of: ActionDeclaration, year: number): fc.Arbitrary<readonly Row[]> {
  const given: readonly Row[] = tab.rows.length > 0 ? tab.rows : [{}, {}, {}];
  const fields = tab.fields.filter((field) => field.type !== 'region');
  return fc.tuple(
    ...given.map((row, index) => {
      const shape = Object.fromEntries(fields.map((field) => [field.id, drawn(field, of, year, index)]));
      return fc.record(shape, { noNullPrototype: true }).map((values) => ({ ...row, ...values }));
    }),
  );
}

function filled(model: TemplateModel): fc.Arbitrary<TemplateModel> {
  const [of] = model.actions;
  const [tab] = model.tabs;
  if (!of || !tab) throw new Error('the template of an action has one tab');
  return filledRows(tab, of, model.year).map((rows) => ({ ...model, tabs: [{ ...tab, rows }] }));
}

function isTold(value: TemplateValue | undefined): boolean {
  return value !== null && value !== undefined;
}

/** Values by row as they were read, in the order of the sheet; places are left to the keys. */
function readRows(read: ReadWorkbook, fields: readonly Field[]): readonly Row[] {
  const rows = read.tables.flatMap((table) => table.rows).sort((a, b) => a.sheetRow - b.sheetRow);
  return rows.map((row) => pick(fields, (id) => row.values[id]?.value));
}

function pick(fields: readonly Field[], of: (id: string) => TemplateValue | undefined): Row {
  const pairs = fields.filter(({ id, type }) => type !== 'region' && isTold(of(id)));
  return Object.fromEntries(pairs.map(({ id }) => [id, of(id) ?? null]));
}

const CASES = YEARS.flatMap((year) => ACTIONS.map((action): [ActionNumber, number] => [action, year]));

describe.each(CASES)('template of action %i, %i', (action, year) => {
  it('gives back the very records that were filled in, with no error and no warning', async () => {
    const model = templateModel(year, action, district);
    const fields = model.tabs[0]?.fields ?? [];
    await fc.assert(
      fc.asyncProperty(filled(model), async (wanted) => {
        const read = await readBack(wanted);
        expect(told(read)).toEqual([]);
        expect(readRows(read, fields)).toEqual(wanted.tabs[0]?.rows.map((row) => pick(fields, (id) => row[id])));
        expect(new Set(read.tables.map((table) => table.action))).toEqual(new Set([action]));
      }),
      { numRuns: 2 },
    );
  });
});

describe('template', () => {
  it.each(YEARS)('of %i, empty, is read without a word', async (year) => {
    const read = await readBack(templateModel(year, undefined, district));
    expect(told(read)).toEqual([]);
    expect(told(await readBack(templateModel(year, undefined, null)))).toEqual([]);
  });

  it('has Petunjuk and the actions in the order of the groups of 2025', async () => {
    const book = await readXlsx(await writeTemplate(templateModel(2026, undefined, null)));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Petunjuk',
      ...[1, 6, 2, 3, 5, 8, 4, 7].map((action) => `Aksi ${action}`),
    ]);
  });

  it('fills in the villages with their codes', () => {
    const [tab] = templateModel(2026, 7, district).tabs;
    expect(tab?.rows).toEqual(
      expect.arrayContaining([{ kode_wilayah: '62.07.02.2001', kecamatan: 'Hulu', desa: 'Sukamaju' }]),
    );
    expect(tab?.rows.length).toBe(district.villages.length);
  });

  it('checks each column by its type and has a note on each header', async () => {
    const book = await readXlsx(await writeTemplate(templateModel(2026, 7, district)));
    const sheet = book.sheets[1];
    const rules = new Map((sheet?.dataValidations ?? []).map((rule) => [rule.range.replace(/\d.*$/, ''), rule]));
    const header = sheet?.rows[4] ?? [];
    const letter = (label: string) => String.fromCharCode(65 + header.indexOf(label));
    expect(rules.get(letter('Jumlah balita diukur'))).toMatchObject({ type: 'whole', formula1: '0' });
    expect(rules.get(letter('Tanggal publikasi'))).toMatchObject({ type: 'date' });
    expect(rules.get(letter('Bulan pengukuran'))?.values).toContain('Februari 2026');
    expect(rules.get(letter('Jenis kelamin'))?.values).toEqual(['Laki-laki', 'Perempuan', 'L+P']);
    const note = sheet?.cells?.get(`4,${header.indexOf('Jumlah balita diukur')}`)?.comment?.text;
    expect(note).toMatch(/bilangan bulat[\s\S]*Satuan: anak[\s\S]*Wajib diisi[\s\S]*Sumber: Juknis Aksi 7/);
  });

  it('keeps every drop-down within what a cell rule can hold', () => {
    const lists = YEARS.flatMap((year) => templateModel(year, undefined, null).tabs).flatMap(({ fields }) =>
      fields.flatMap((field) => (field.choices ? [field.choices.map((choice) => choice.label)] : [])),
    );
    expect(
      lists.filter((labels) => labels.join(',').length > 255 || labels.some((label) => label.includes(','))),
    ).toEqual([]);
  });
});

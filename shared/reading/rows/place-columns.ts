import type { ActionDeclaration, Level } from '#actions/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { TableColumn } from '../columns/match-columns.ts';
import { headerText } from '../header-text.ts';
import { BLANK, kindAt, type TabView, textAt } from '../locate/cells.ts';
import { IDENTITY_LABELS } from '../locate/identity.ts';
import { isGroupMark } from '../locate/row-words.ts';
import type { RawTable } from '../locate/tables.ts';
import { squash } from '../text.ts';
import { kecamatanHint } from './kecamatan-hint.ts';
import type { PlaceTexts } from './row-place.ts';
import { withKinds } from './village-kinds.ts';

type PlaceName = 'code' | 'province' | 'district' | 'kecamatan' | 'puskesmas' | 'village';

const NAME_OF: Readonly<Record<string, PlaceName>> = {
  kode: 'code',
  provinsi: 'province',
  kabupaten: 'district',
  kecamatan: 'kecamatan',
  puskesmas: 'puskesmas',
  desa: 'village',
};

/** Reads the texts that name the place of a row, with what stands once for many rows filled in. */
export interface PlaceReader {
  readonly level: Level;
  readonly columns: ReadonlyMap<PlaceName, number>;
  readonly texts: (row: number) => PlaceTexts;
}

export function placeReader(
  table: RawTable,
  columns: readonly TableColumn[],
  declaration: ActionDeclaration,
  onlyKecamatan: string | null,
  index: DistrictIndex | null,
): PlaceReader {
  const byName = new Map<PlaceName, number>();
  for (const { field, column } of columns) {
    const name = field?.regionLevel ? NAME_OF[field.regionLevel] : undefined;
    if (name && !byName.has(name)) byName.set(name, column);
  }
  const blocks = new Map<PlaceName, readonly string[]>();
  for (const [name, column] of byName) blocks.set(name, filledDown(table, column, name));
  const groups = groupNames(table);
  const order = new Map(table.body.data.map((row, index) => [row, index]));
  const above = identityTexts(table);
  const level = levelOf(byName, above, declaration);
  const hint =
    byName.has('kecamatan') || above.kecamatan !== '' ? null : kecamatanHint(table, byName.get('village'), index);
  const at = (name: PlaceName, index: number): string => blocks.get(name)?.[index] ?? '';
  const known: PlaceTexts[] = [];
  const textsOf = (row: number, index: number): PlaceTexts => ({
    code: at('code', index),
    province: at('province', index) || above.province,
    district: at('district', index),
    kecamatan: at('kecamatan', index) || groups.kecamatan(row) || above.kecamatan || hint || (onlyKecamatan ?? ''),
    puskesmas: at('puskesmas', index) || groups.puskesmas(row) || above.puskesmas,
    village: kinded(row, at('village', index)) || (byName.has('village') ? '' : above.village),
  });
  const kinded = withKinds(table, index);
  return {
    level,
    columns: byName,
    texts: (row) => {
      const index = order.get(row);
      if (index === undefined) return textsOf(row, -1);
      known[index] ??= textsOf(row, index);
      return known[index];
    },
  };
}

/** The finest place that has a column, else the place that the lines above name, else the district. */
function levelOf(columns: ReadonlyMap<PlaceName, number>, above: PlaceTexts, declaration: ActionDeclaration): Level {
  const allowed = (level: Level): boolean =>
    declaration.levels.includes(level) && declaration.rowKey[level] !== undefined;
  if (columns.has('village') && allowed('desa')) return 'desa';
  if (columns.has('puskesmas') && allowed('puskesmas')) return 'puskesmas';
  if (columns.has('kecamatan') && allowed('kecamatan')) return 'kecamatan';
  if (!columns.has('district') && above.village !== '' && allowed('desa')) return 'desa';
  return allowed('kabupaten') ? 'kabupaten' : (declaration.levels[0] ?? 'kabupaten');
}

/** Texts of a column over the data rows; one that stands once over a block holds for the block. */
function filledDown(table: RawTable, column: number, name: PlaceName): readonly string[] {
  const { view, body } = table;
  const own = body.data.map((row) => named(textAt(view, row, column)) || mergedText(view, row, column));
  if (name === 'village' || name === 'code' || !standsOnceForMany(table, own)) return own;
  let last = '';
  return own.map((text) => {
    if (text !== '') last = text;
    return text || last;
  });
}

/** A formula over a blank cell shows 0. */
function named(text: string): string {
  return text === '0' ? '' : text;
}

function mergedText(view: TabView, row: number, column: number): string {
  for (const [start, merges] of view.mergesByRow) {
    if (start >= row) continue;
    for (const merge of merges) {
      if (row < merge.endRow && column >= merge.startColumn && column < merge.endColumn) {
        return textAt(view, merge.startRow, merge.startColumn);
      }
    }
  }
  return '';
}

/** A csv has lost its merges: blanks under a name belong to it when the first row has one and no name comes twice. */
function standsOnceForMany(table: RawTable, texts: readonly string[]): boolean {
  if (table.view.tab.merges.length > 0 || (texts[0] ?? '') === '') return false;
  const named = texts.filter((text) => text !== '');
  return named.length < texts.length && new Set(named).size === named.length;
}

interface GroupNames {
  readonly kecamatan: (row: number) => string;
  readonly puskesmas: (row: number) => string;
}

/** Names that stand on rows of their own over the rows that they hold for. */
function groupNames(table: RawTable): GroupNames {
  const marks = table.body.groups.map((row) => ({ row, ...groupOf(table, row) }));
  const find = (row: number, kind: 'kecamatan' | 'puskesmas'): string => {
    let name = '';
    for (const mark of marks) {
      if (mark.row >= row) break;
      if (mark.kind === kind) name = mark.name;
    }
    return name;
  };
  return { kecamatan: (row) => find(row, 'kecamatan'), puskesmas: (row) => find(row, 'puskesmas') };
}

function groupOf(table: RawTable, row: number): { kind: 'kecamatan' | 'puskesmas' | 'other'; name: string } {
  const { view, header } = table;
  const texts: string[] = [];
  for (let column = header.startColumn; column < header.endColumn; column++) {
    if (kindAt(view, row, column) !== BLANK) texts.push(textAt(view, row, column));
  }
  const label = texts.find((text) => !isGroupMark(text) && !/^(?:\d+|[a-z])[.)]?$/.test(text)) ?? '';
  const bare = squash(label.replace(/^(?:[IVXLC]+|[A-Za-z]|\d+)\s*[.)]\s*/, ''));
  const named =
    /^(kecamatan|kec\.?|distrik|kapanewon|kemantren|puskesmas|pkm\.?|uptd?\.?(?:\s+puskesmas)?)\s*[:.]?\s+(.+)$/i.exec(
      bare,
    );
  if (!named) return { kind: 'kecamatan', name: bare };
  return { kind: /^(?:pusk|pkm|upt)/i.test(named[1] ?? '') ? 'puskesmas' : 'kecamatan', name: named[2] ?? '' };
}

function identityTexts(table: RawTable): PlaceTexts {
  const find = (pattern: RegExp): string => {
    const entry = Object.entries(table.identity).find(([label]) => pattern.test(label));
    return entry ? squash(entry[1]) : '';
  };
  return {
    code: '',
    province: find(/^(?:provinsi|propinsi|prov)$/),
    district: '',
    kecamatan: find(IDENTITY_LABELS.kecamatan),
    puskesmas: find(IDENTITY_LABELS.puskesmas),
    village: find(IDENTITY_LABELS.village),
  };
}

/** District that the lines above a table name; '' when none. */
export function identityDistrict(table: RawTable): { readonly name: string; readonly province: string } {
  for (const [label, value] of Object.entries(table.identity)) {
    const words = headerText(label).words;
    if (/^(?:nama )?(?:kabupaten|kota|kabupaten kota)$/.test(words)) {
      const kind = words.endsWith('kabupaten') && !/^(?:kab|kota)/i.test(value) ? 'Kabupaten ' : '';
      return { name: `${kind}${value}`, province: identityTexts(table).province };
    }
  }
  return { name: '', province: '' };
}

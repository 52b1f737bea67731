import type { Field } from '#actions/types.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import type { TableColumn } from './match-columns.ts';

const OFFICE =
  /\b(?:dinas|badan|bagian|kantor|kementerian|kemenag|kecamatan|puskesmas|rsud|sekretariat|bappe\w*|bape\w*|baperi?da|dinkes\w*|dinsos\w*|disdik\w*|dpmd\w*|bpmd|dispermas\w*|dp\d?a?\w*kb\w*|dppkb\w*|dispe\w*|dinpe\w*|diskominfo|disdukcapil|dukcapil|dpupr\w*|pupr\w*|perkim|disperkim\w*|dkp\w*|dlh|bkkbn|bps|pemdes|tpps|opd|kua)\b/i;
const SYSTEM =
  /\b(?:e-?\s?ppgbm|ppgbm|e-?\s?hdw|elsimil|siga|sigizi|dtks|dtsen|dapodik\w*|stbm\w*|simspam|nawasis|emis|siks(?:\s?-?ng)?|p-?care|asik|e-?kohort|epus\w*|simpus|sipd|siskeudes|prodeskel|simkah|aplikasi|sistem|website|web|e-monev|krisna|sdgs desa|pk\s?-?\s?\d\d|google|excel|spreadsheet|manual)\b/i;
const MOST = 0.6;
const LOOKED_AT = 60;

/**
 * `Sumber Data` may be the office or the system that keeps the data: what its cells name tells which. Null where they name
 * both or neither.
 */
export function officeOrSystem(table: RawTable, { column, candidates }: TableColumn): Field | null {
  const office = candidates.find(({ id }) => id === 'opd_pemilik');
  const system = candidates.find(({ id }) => id === 'nama_sistem');
  if (!office || !system || candidates.length !== 2) return null;
  const texts = table.body.data
    .slice(0, LOOKED_AT)
    .map((row) => textAt(table.view, row, column))
    .filter((text) => text !== '');
  const most = texts.length * MOST;
  const offices = texts.filter((text) => OFFICE.test(text)).length;
  const systems = texts.filter((text) => SYSTEM.test(text)).length;
  if (texts.length === 0 || (offices > 0 && systems > 0)) return null;
  return systems >= most ? system : offices >= most ? office : null;
}

import { count } from '../field.ts';
import { spellings } from '../spellings.ts';
import type { Field } from '../types.ts';

const SOURCE = 'Rekap status gizi e-PPGBM (Sigizi Terpadu)';
const BBU = spellings(
  'BB/U | BB / U | Berat Badan menurut Umur | Berat Badan/Umur | Status Gizi BB/U | Underweight | BBU',
);
const BBTB = spellings(
  'BB/TB | BB / TB | BB/PB | BB/PB atau BB/TB | Berat Badan menurut Tinggi Badan | Status Gizi BB/TB | Wasting | BBTB',
);

function status(id: string, label: string, groups: readonly string[], short: string, full = ''): Field {
  return count(id, label, 'anak', { groups, shortAliases: spellings(short), aliases: spellings(full), source: SOURCE });
}

/** Weight-for-age and weight-for-height of the same recap: kept as counts, so that no column of theirs is taken for TB/U. */
export const OTHER_STATUS_FIELDS: readonly Field[] = [
  status(
    'bbu_sangat_kurang',
    'BB sangat kurang (BB/U)',
    BBU,
    'Sangat Kurang | Sgt Kurang',
    'Berat Badan Sangat Kurang | BB Sangat Kurang',
  ),
  status(
    'bbu_kurang',
    'BB kurang (BB/U)',
    BBU,
    'Kurang',
    'Berat Badan Kurang | BB Kurang | Jumlah_balita_underweight | Underweight',
  ),
  status(
    'bbu_normal',
    'BB normal (BB/U)',
    BBU,
    'Normal | Berat Badan Normal | BB Normal',
    'Berat Badan Normal | BB Normal',
  ),
  status(
    'bbu_risiko_lebih',
    'Risiko BB lebih (BB/U)',
    BBU,
    'Risiko Lebih | Resiko Lebih | Lebih',
    'Risiko Berat Badan Lebih | Risiko BB Lebih',
  ),
  status('bbu_outlier', 'Outlier (BB/U)', BBU, 'Outlier', 'Outlier BB/U'),
  status(
    'bbtb_gizi_buruk',
    'Gizi buruk (BB/TB)',
    BBTB,
    'Gizi Buruk | Buruk | Sangat Kurus',
    'Gizi Buruk | Balita Gizi Buruk | Jumlah Balita Gizi Buruk',
  ),
  status(
    'bbtb_gizi_kurang',
    'Gizi kurang (BB/TB)',
    BBTB,
    'Gizi Kurang | Kurang | Kurus',
    'Gizi Kurang | Balita Gizi Kurang | Jumlah_balita_wasting | Wasting',
  ),
  status('bbtb_normal', 'Gizi baik (BB/TB)', BBTB, 'Normal | Gizi Baik | Baik', 'Gizi Baik'),
  status(
    'bbtb_risiko_lebih',
    'Risiko gizi lebih (BB/TB)',
    BBTB,
    'Risiko Gizi Lebih | Resiko Gizi Lebih | Risiko Lebih',
    'Risiko Gizi Lebih',
  ),
  status(
    'bbtb_gizi_lebih',
    'Gizi lebih (BB/TB)',
    BBTB,
    'Gizi Lebih | Lebih | Gemuk',
    'Gizi Lebih | Jumlah_balita_overweight',
  ),
  status('bbtb_obesitas', 'Obesitas (BB/TB)', BBTB, 'Obesitas | Obese', 'Obesitas'),
  status('bbtb_outlier', 'Outlier (BB/TB)', BBTB, 'Outlier', 'Outlier BB/TB'),
];

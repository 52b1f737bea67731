/**
 * Official names of the past that are still met in sheets. `kind` is what the name was: a sheet that says
 * "Kab. Pontianak" means today's Mempawah, while plain "Pontianak" is the kota.
 */
export interface OldName {
  readonly name: string;
  readonly kind: 'kabupaten' | 'kota';
  readonly code: string;
}

export const oldNames: readonly OldName[] = [
  { name: 'Toba Samosir', kind: 'kabupaten', code: '12.12' },
  { name: 'Sawahlunto Sijunjung', kind: 'kabupaten', code: '13.03' },
  { name: 'Pontianak', kind: 'kabupaten', code: '61.02' },
  { name: 'Pasir', kind: 'kabupaten', code: '64.01' },
  { name: 'Mamuju Utara', kind: 'kabupaten', code: '76.01' },
  { name: 'Polewali Mamasa', kind: 'kabupaten', code: '76.04' },
  { name: 'Maluku Tenggara Barat', kind: 'kabupaten', code: '81.03' },
  { name: 'Yapen Waropen', kind: 'kabupaten', code: '91.05' },
  { name: 'Kepulauan Riau', kind: 'kabupaten', code: '21.01' },
  { name: 'Ujung Pandang', kind: 'kota', code: '73.71' },
  { name: 'Selayar', kind: 'kabupaten', code: '73.01' },
  { name: 'Pangkajene Kepulauan', kind: 'kabupaten', code: '73.10' },
  { name: 'Tidore', kind: 'kota', code: '82.72' },
];

/**
 * Old names that cannot be carried over: the district was divided, or its old name is the name of another one by now.
 * Whoever writes one of these has to say which is meant.
 */
export const dividedNames: readonly {
  readonly name: string;
  readonly kind?: 'kabupaten' | 'kota';
  readonly codes: readonly string[];
}[] = [
  { name: 'Kutai', codes: ['64.02', '64.07', '64.08'] },
  { name: 'Kendari', kind: 'kabupaten', codes: ['74.02', '74.71'] },
  { name: 'Sawahlunto', kind: 'kabupaten', codes: ['13.03', '13.73'] },
  { name: 'Sangihe Talaud', codes: ['71.03', '71.04'] },
  { name: 'Kepulauan Sangihe Talaud', codes: ['71.03', '71.04'] },
  { name: 'Satal', codes: ['71.03', '71.04'] },
  { name: 'Bungo Tebo', codes: ['15.08', '15.09'] },
  { name: 'Sarolangun Bangko', codes: ['15.02', '15.03'] },
  { name: 'Sarko', codes: ['15.02', '15.03'] },
  { name: 'Tanjung Jabung', codes: ['15.06', '15.07'] },
];

/** Short words for "how many" beside a share; elsewhere `N` may be *normal*. */
const HOW_MANY = /^(?:n|f|abs|absolut|absolute|angka|kasus|frekuensi|∑)\.?$/i;
const SHARE = /^\(?(?:%|persen|persentase|prevalensi|prev\.?)\)?$/i;

/** `Sangat Pendek / n` beside `Sangat Pendek / %`: the first is the count of its group. */
export function countsBesideShares(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groupOf = (path: readonly string[]): string => path.slice(0, -1).join(' / ');
  const last = (path: readonly string[]): string => path[path.length - 1]?.trim() ?? '';
  const shared = new Set(paths.filter((path) => SHARE.test(last(path))).map(groupOf));
  return paths.map((path) =>
    path.length > 1 && shared.has(groupOf(path)) && HOW_MANY.test(last(path)) ? [...path.slice(0, -1), 'Jumlah'] : path,
  );
}

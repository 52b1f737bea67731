/** Against what was accepted before. */
export interface HistoryKinds {
  'copied-from-last-period': { readonly same: number; readonly rows: number };
  'prevalence-jump': { readonly before: number; readonly now: number; readonly measured: number };
  'target-population-jump': { readonly before: number; readonly now: number };
  /** Ten times or a tenth of the value before. */
  'digit-slip': { readonly before: number; readonly now: number };
  'measured-share-falls': { readonly before: number; readonly now: number };
  'regulation-vanished': { readonly label: string };
}

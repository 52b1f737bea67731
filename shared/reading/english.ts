/** Words of English that stand in the headers of bilingual tables (BPS, health profiles), and in no Indonesian header. */
const ENGLISH = new Set(
  (
    'number of the and in by with per for from which under age aged year years month months day days date place source total ' +
    'subdistrict subdistricts district districts sub regency regencies city cities municipality municipalities province village villages urban ward wards ' +
    'percentage percent rate rates ratio share proportion coverage prevalence ' +
    'child children infant infants baby babies toddler toddlers newborn newborns birth births live alive weight low height length ' +
    'mother mothers woman women pregnant pregnancy delivery deliveries breastfed breastfeeding breast exclusively exclusive feeding milk ' +
    'stunted stunting severely moderately wasted wasting underweight overweight obese nutritional nutrition status malnutrition malnourished normal ' +
    'weighed measured examined immunized immunised immunization immunisation complete basic receiving received given vitamin iron tablet tablets supplement supplements ' +
    'family families household households population male female sex boys girls health center centre centers centres facility facilities ' +
    'meeting meetings budget realization realisation target achievement remarks note notes name no code five fives two'
  ).split(' '),
);

/**
 * One of these at least must stand in what is left out. *Stunted* or *underweight* are not among them: `Balita Underweight` is
 * written by people who mean it.
 */
const SURE = new Set(
  (
    'number of the by with under age aged years months subdistrict subdistricts districts regency regencies city municipality village villages ' +
    'percentage percent rate coverage prevalence child children infant infants toddlers births live weight height mothers women pregnant deliveries ' +
    'nutritional weighed measured immunized receiving received given families households population male female ' +
    'health center meeting meetings remarks district year province'
  ).split(' '),
);

/** `kecamatan/subdistrict`, `jumlah balita / number of children under five` → what stands there in Indonesian, if anything does. */
export function withoutEnglish(text: string): string {
  if (!/[a-z]{3}/.test(text)) return text;
  const parts = text.split('/');
  const kept = parts.filter((part) => !isEnglish(part));
  const rest = kept.length > 0 && kept.length < parts.length ? kept.join('/') : text;
  return withoutTail(rest);
}

/** Whether a text in lower case is English, and surely so. */
export function isEnglish(part: string): boolean {
  const words = wordsOf(part);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return words.some((word) => SURE.has(word)) && english >= words.length * 0.6;
}

/** Beneath each other in one cell there is no stroke between the two: `jumlah balita number of children`. */
function withoutTail(text: string): string {
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const tail = words.slice(at).join(' ');
    const again = tail === 'stunted' && /\bstunting\b/.test(words.slice(0, at).join(' '));
    if (again || (isEnglish(words[at] ?? '') && wordsOf(tail).every((word) => ENGLISH.has(word)))) {
      const head = words.slice(0, at);
      if (!isEnglish(head.join(' ')) && /[a-z%]/.test(head.join(' '))) return head.join(' ').replace(/[\s/(]+$/, '');
    }
  }
  return text;
}

function wordsOf(text: string): string[] {
  return text.match(/[a-z]+/g) ?? [];
}

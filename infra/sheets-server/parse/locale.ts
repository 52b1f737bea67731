import { getLocale } from 'numfmt';

export type DateOrder = 'mdy' | 'dmy' | 'ymd';

/** How people of a locale write numbers and dates. */
export interface LocaleRules {
  /** BCP 47 tag for the formatter. */
  tag: string;
  decimal: string;
  group: string;
  order: DateOrder;
  /** Lower-case names and short names → 1 … 12. */
  months: ReadonlyMap<string, number>;
  currency: string;
  datePattern: string;
}

/** Google says `in` for Indonesian, `iw` for Hebrew; the formatter knows the newer codes. */
const LANGUAGES: Record<string, string> = { in: 'id', iw: 'he', ji: 'yi', no: 'nb' };
const MONTH_FIRST = new Set(['en_US', 'en_PH', 'fil_PH', 'es_PR']);
const YEAR_FIRST = new Set(['zh', 'ja', 'ko', 'sv', 'lt', 'hu', 'mn', 'fa']);
const PATTERNS: Record<DateOrder, string> = { mdy: 'm/d/yyyy', dmy: 'dd/mm/yyyy', ymd: 'yyyy-mm-dd' };

function orderOf(locale: string): DateOrder {
  if (MONTH_FIRST.has(locale)) return 'mdy';
  return YEAR_FIRST.has(locale.split('_')[0] ?? '') || locale === 'en_CA' ? 'ymd' : 'dmy';
}

function tagOf(locale: string): string {
  const [language = 'en', territory] = locale.split('_');
  const code = LANGUAGES[language] ?? language;
  return territory ? `${code}-${territory}` : code;
}

function monthNames(tag: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const data of [getLocale('en'), getLocale(tag)]) {
    for (const list of [data?.mmmm, data?.mmm]) {
      list?.forEach((name, i) => {
        names.set(name.toLowerCase().replace(/\.$/, ''), i + 1);
      });
    }
  }
  return names;
}

const known = new Map<string, LocaleRules>();

export function localeRules(locale: string): LocaleRules {
  let rules = known.get(locale);
  if (!rules) {
    const tag = tagOf(locale);
    const data = getLocale(tag) ?? getLocale('en');
    const order = orderOf(locale);
    rules = {
      tag: getLocale(tag) ? tag : 'en',
      decimal: data?.decimal ?? '.',
      group: data?.group ?? ',',
      order,
      months: monthNames(tag),
      currency: data?.currency ?? '$',
      datePattern: PATTERNS[order],
    };
    known.set(locale, rules);
  }
  return rules;
}

/** A locale as the API knows it: a language, or a language and a country. */
export const isLocale = (text: string): boolean => /^[a-z]{2,3}(_[A-Z]{2})?$/.test(text);

/** `id_ID` is taken as what the API calls `in_ID`. */
export const apiLocale = (text: string): string => text.replace(/^id(?=_|$)/, 'in');

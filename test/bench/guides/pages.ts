import { declarations } from '#actions/declarations.ts';
import { fieldGuide } from '#actions/published/field-guide.ts';
import { addRates, emptyRates } from '../reading/rates.ts';
import { readSamples } from '../reading/sample-workbooks.ts';
import publishedFiles from './published-files.json' with { type: 'json' };
import { rulesPage } from './rules-page.ts';

/** Provinces whose sample workbooks the rates of the rules are taken from. */
const PROVINCES = ['34', '62'];

function rates() {
  const all = emptyRates();
  for (const { checked } of readSamples(PROVINCES)) addRates(all, checked);
  return all;
}

/** Generated pages: where each stands, and what it should hold. */
export const PAGES: readonly { readonly file: string; readonly make: () => string }[] = [
  { file: 'shared/actions/FIELDS.md', make: () => fieldGuide(declarations('2025'), '2025') },
  { file: 'shared/rules/RULES.md', make: () => rulesPage(rates(), publishedFiles) },
];

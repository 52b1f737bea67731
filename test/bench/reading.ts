import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CATALOGUE } from '#rules/catalogue.ts';
import { addRates, emptyRates, keptRates, perThousandRows, type Rates } from './reading/rates.ts';
import { type RealFile, readRealFiles } from './reading/real-files.ts';
import { readSamples } from './reading/sample-workbooks.ts';
import { emptyScore, type Score, scoreSample } from './reading/score-sample.ts';
import { machine, machineLine } from './support/machine.ts';
import { share, textTable } from './support/table.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    truth: { type: 'string' },
    year: { type: 'string', default: '2024' },
    provinces: { type: 'string', default: '34,62' },
    json: { type: 'boolean', default: false },
    /** Keeps the rates of the files, for the page of rules. */
    keep: { type: 'string' },
  },
});

function sampleLines(score: Score): string {
  const lists = [
    ...score.silentErrors.map((line) => `  silent error: ${line}`),
    ...score.injectedMissed.map((line) => `  mistake: ${line}`),
    ...score.reportsWithheld.map((line) => `  withheld: ${line}`),
    ...score.blamed.slice(0, 20).map((line) => `  blamed: ${line}`),
  ];
  const rows = [
    ['tables located', share(score.located, score.tables)],
    ['columns right', share(score.columnsRight, score.columns)],
    ['values right', share(score.valuesRight, score.values)],
    ['silent errors', String(score.silentErrors.length)],
    ['correct cells blamed', share(score.blamed.length, score.correctCells)],
    ['reports withheld as personal data', share(score.reportsWithheld.length, score.reports)],
    ['mistakes told once at their cell', share(score.injectedFound, score.injected)],
  ];
  return [textTable(rows), ...lists].join('\n');
}

function fileLines(files: readonly RealFile[]): string {
  const judged = files.filter(({ right }) => right !== null);
  const sum = (of: (file: RealFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const rows = [
    ['tables located as the truth says', share(judged.filter(({ right }) => right === true).length, judged.length)],
    [
      'reports withheld as personal data',
      share(files.filter((file) => file.withheldWrongly).length, judged.filter((file) => !file.listsPersons).length),
    ],
    [
      'columns with a field',
      share(
        sum((file) => file.columnsKnown),
        sum((file) => file.columns),
      ),
    ],
    [
      'rows accepted',
      share(
        sum((file) => file.rowsAccepted),
        sum((file) => file.rowsRead),
      ),
    ],
    [
      'plain counts taken otherwise',
      share(
        sum((file) => file.silentErrors.length),
        sum((file) => file.plainCounts),
      ),
    ],
  ];
  const each = files.map((file) =>
    [
      `  ${file.file}: ${file.receipt}, ${file.rowsAccepted} of ${file.rowsRead} rows, ${file.columnsKnown} of ${file.columns} columns`,
      ...file.differences.map((line) => `    ${line}`),
      ...file.silentErrors.map((line) => `    silent error: ${line}`),
    ].join('\n'),
  );
  return [textTable(rows), ...each].join('\n');
}

function rateRows(samples: Rates, files: Rates) {
  const rules = [
    ...new Set([...CATALOGUE.map(({ id }) => id), ...samples.byRule.keys(), ...files.byRule.keys()]),
  ].sort();
  return rules.map((rule) => ({
    rule,
    samples: samples.byRule.get(rule) ?? { findings: 0, places: 0, workbooks: 0 },
    files: files.byRule.get(rule) ?? { findings: 0, places: 0, workbooks: 0 },
  }));
}

function rateLines(samples: Rates, files: Rates): string {
  const spoke = rateRows(samples, files).filter((row) => row.samples.findings + row.files.findings > 0);
  const head = ['rule', 'samples /1000 rows', 'in workbooks', 'files /1000 rows', 'in files'];
  const rows = spoke.map(({ rule, samples: ours, files: real }) => [
    rule,
    perThousandRows(ours, samples).toFixed(2),
    String(ours.workbooks),
    perThousandRows(real, files).toFixed(2),
    String(real.workbooks),
  ]);
  return textTable([head, ...rows]);
}

const score = emptyScore();
const [sampleRates, fileRates] = [emptyRates(), emptyRates()];
for (const one of readSamples(values.provinces.split(','))) {
  scoreSample(one, score);
  addRates(sampleRates, one.checked);
}
const files = values.files === undefined ? [] : await readRealFiles(values.files, values.truth, Number(values.year));
for (const { checked } of files) addRates(fileRates, checked);
if (values.keep !== undefined) {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(values.keep, `${JSON.stringify(keptRates(fileRates, today), null, 2)}\n`);
}

if (values.json) {
  const real = files.map(({ checked: _checked, ...rest }) => rest);
  const rates = rateRows(sampleRates, fileRates);
  console.log(
    JSON.stringify({ machine: machine(), samples: { ...score, rows: sampleRates.rows }, files: real, rates }),
  );
} else {
  console.log(machineLine(machine()));
  console.log(
    `\nGenerated workbooks (${sampleRates.workbooks} workbooks, ${sampleRates.rows} rows)\n${sampleLines(score)}`,
  );
  if (files.length > 0) console.log(`\nReal files (${files.length}, ${fileRates.rows} rows)\n${fileLines(files)}`);
  console.log(`\nFindings by rule\n${rateLines(sampleRates, fileRates)}`);
}

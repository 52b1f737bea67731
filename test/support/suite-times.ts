import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints the time and the count of each suite (first folder under test/) and, last, `N passed, N failed`. */
export default class SuiteTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const suites = new Map<string, { passed: number; failed: number; ms: number }>();
    for (const module of modules) {
      const suite = relative('test', module.moduleId).split(sep)[0] ?? '.';
      const sum = suites.get(suite) ?? { passed: 0, failed: 0, ms: 0 };
      suites.set(suite, addModule(sum, module));
    }
    let passed = 0;
    let failed = unhandled.length;
    for (const [suite, sum] of [...suites].sort(([a], [b]) => a.localeCompare(b))) {
      console.log(
        `${suite.padEnd(16)} ${String(sum.passed).padStart(6)} passed ${String(sum.failed).padStart(4)} failed  ${(sum.ms / 1000).toFixed(1)} s`,
      );
      passed += sum.passed;
      failed += sum.failed;
    }
    const line = `${passed} passed, ${failed} failed`;
    console.log(line);
    const file = process.env.AKSI8_TEST_SUMMARY;
    if (file) writeFileSync(file, `${line}\n`);
  }
}

function addModule(sum: { passed: number; failed: number; ms: number }, module: TestModule) {
  const diagnostic = module.diagnostic();
  let { passed, failed } = sum;
  for (const test of module.children.allTests()) {
    const state = test.result().state;
    if (state === 'passed') passed += 1;
    if (state === 'failed') failed += 1;
  }
  if (module.errors().length > 0) failed += 1;
  return { passed, failed, ms: sum.ms + diagnostic.duration + diagnostic.collectDuration };
}

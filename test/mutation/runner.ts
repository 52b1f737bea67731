import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type {
  CompleteDryRunResult,
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { emptyCaches } from './caches.ts';
import { type LoadedTest, loadTests } from './collect.ts';
import { type Memory, recall, remember } from './memory.ts';
import { enter, knowSnapshots, snapshotsSoFar } from './vitest-in-process.ts';

/** What the instrumented sources look at. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

const global: typeof globalThis & { __stryker__?: Switchboard } = globalThis;
const board: Switchboard = global.__stryker__ ?? {};
global.__stryker__ = board;

async function run({ id, name, fileName, run: body }: LoadedTest): Promise<TestResult> {
  const started = performance.now();
  enter(id);
  const about = () => ({ id, name, fileName, timeSpentMs: performance.now() - started });
  try {
    await body();
    return { ...about(), status: TestStatus.Success };
  } catch (error) {
    return { ...about(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}

/**
 * Loads all tests once and runs them in this process, one mutant after another, the quickest test first: a mutant costs
 * milliseconds instead of the seconds that a fresh start of vitest takes. Mutants of code that runs only while modules
 * load cannot be tried so.
 */
class InProcessRunner implements TestRunner {
  static readonly inject = [] as const;
  #tests: readonly LoadedTest[] = [];

  /** Only mutants that run within a test are tried (ignoreStatic): for these, what is loaded already is fresh. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#tests = await loadTests();
    const memory = recall();
    if (memory) this.#goOnWith(memory);
  }

  /** What the dry run showed, in this process or in the one before it. */
  #goOnWith({ snapshots, order }: Memory): void {
    knowSnapshots(snapshots);
    const place = new Map(order.map((id, at) => [id, at]));
    this.#tests = [...this.#tests].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of this.#tests) {
      emptyCaches();
      board.currentTestId = test.id;
      results.push(await run(test));
    }
    board.currentTestId = undefined;
    const order = [...results].sort((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id);
    const memory = { snapshots: snapshotsSoFar(), order };
    remember(memory);
    this.#goOnWith(memory);
    return {
      status: DryRunStatus.Complete,
      tests: results,
      ...(board.mutantCoverage ? { mutantCoverage: board.mutantCoverage } : {}),
    };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = new Set(testFilter);
    emptyCaches();
    Object.assign(board, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const tests = await this.#untilOneFails(testFilter ? this.#tests.filter(({ id }) => wanted.has(id)) : this.#tests);
    const limit = determineHitLimitReached(board.hitCount, hitLimit);
    Object.assign(board, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const complete: CompleteDryRunResult = { status: DryRunStatus.Complete, tests };
    return toMutantRunResult(limit ?? complete);
  }

  async #untilOneFails(tests: readonly LoadedTest[]): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const test of tests) {
      const result = await run(test);
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

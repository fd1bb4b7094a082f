import {
  describeEntry,
  KnownDifferenceError,
  KnownDifferences,
  type KnownDifference,
} from "./known-differences.ts";

/** Something that a suite can be run against: a service, or fixtures in its place. */
export interface Target<Scene> {
  /** How test reports name it: `recorded fixtures`. */
  readonly name: string;
  /** Why it cannot be used here; it is left out then, and the reason is printed. */
  readonly unavailable?: string;
  /** Makes it ready, once for all suites. */
  open(): Promise<OpenTarget<Scene>>;
}

/** A target that is ready; disposed of when all suites have run. */
export interface OpenTarget<Scene> extends AsyncDisposable {
  /** Makes ready what one case needs. The scene is disposed of when the case has run. */
  begin(caseName: string): Promise<Scene>;
}

/** The target as a suite sees it: it begins cases, and cannot tell one target from another. */
export interface SuiteTarget<Scene> {
  /**
   * Runs a case in a scene of its own, and cleans up after it however it ends.
   *
   * @param level - which level of the API the test calls, where known differences tell them apart
   */
  run(caseName: string, test: (scene: Scene) => Promise<void>, level?: string): Promise<void>;
}

/** Tests, as a function of what they run against. */
export type Suite<Scene> = (target: SuiteTarget<Scene>) => void;

/** The parts of a test framework, for instance mocha's, that suites are arranged with. */
export interface TestFramework {
  /** Groups the tests that `content` declares. */
  describe(title: string, content: () => void): unknown;
  /** Runs the hook once, before the tests of the group. */
  before(hook: () => Promise<void>): unknown;
  /** Runs the hook once, after the tests of the group. */
  after(hook: () => Promise<void>): unknown;
}

/** What is run against what. */
export interface SuitePlan<Scene> {
  readonly targets: readonly Target<Scene>[];
  readonly suites: readonly Suite<Scene>[];
  /**
   * Tests that are known to fail: one that fails counts as passed, one that passes fails. When all
   * tests have run, `requireAllMet()` tells of entries that no test has met.
   */
  readonly knownDifferences?: KnownDifferences;
}

/**
 * Runs every suite against every target that can be used.
 *
 * @param framework - whose `describe`, `before` and `after` are called, at once
 * @param print - gets one line for each target that is left out
 */
export function runSuites<Scene extends AsyncDisposable>(
  plan: SuitePlan<Scene>,
  framework: TestFramework,
  print: (line: string) => void = console.log,
): void {
  const { knownDifferences = new KnownDifferences() } = plan;
  for (const target of plan.targets) {
    if (target.unavailable !== undefined) {
      knownDifferences.leaveOut(target.name);
      print(`${target.name}: left out, ${target.unavailable}`);
      continue;
    }
    framework.describe(target.name, () => {
      let opened: OpenTarget<Scene> | undefined;
      framework.before(async () => {
        opened = await target.open();
      });
      framework.after(async () => {
        await opened?.[Symbol.asyncDispose]();
      });
      const suiteTarget: SuiteTarget<Scene> = {
        async run(caseName, test, level = "") {
          if (opened === undefined)
            throw new Error(`${target.name} is not open yet: run cases inside tests`);
          const begun = opened;
          const known = knownDifferences.find({ target: target.name, caseName, level });
          const running = async (): Promise<void> => runInScene(await begun.begin(caseName), test);
          if (known === undefined) await running();
          else await requireFailure(running, known, knownDifferences);
        },
      };
      for (const suite of plan.suites) suite(suiteTarget);
    });
  }
}

async function requireFailure(
  running: () => Promise<void>,
  known: KnownDifference,
  knownDifferences: KnownDifferences,
): Promise<void> {
  try {
    await running();
  } catch {
    // Whatever it is, it is what the entry gives the reason for.
    knownDifferences.meet(known);
    return;
  }
  throw new KnownDifferenceError(
    `a known difference is none any more, its test passes: delete the line\n  ${describeEntry(known)}`,
  );
}

/** Where both the test and the end of its scene fail, the one often explains the other: both are told. */
async function runInScene<Scene extends AsyncDisposable>(
  scene: Scene,
  test: (scene: Scene) => Promise<void>,
): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  try {
    await test(scene);
  } catch (error) {
    failure = { error };
  }
  try {
    await scene[Symbol.asyncDispose]();
  } catch (error) {
    if (failure === undefined) throw error;
    const message = `${describeError(failure.error)}\n${describeError(error)}`;
    throw new AggregateError([failure.error, error], message, { cause: error });
  }
  if (failure !== undefined) throw failure.error;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import type { NamedFixture } from "../fixture/fixture.ts";
import type { SanitiseRules } from "../sanitise/live-values.ts";
import { createSanitiser } from "../sanitise/sanitise.ts";
import { playCase, type PlayedCase } from "./case.ts";
import { UnknownFixtureError, UnusedFixtureError } from "./playback-error.ts";

/** How fixtures are played back. */
export interface PlaybackOptions {
  /** The command that records the fixture of that name, for messages: `npm run record -- x/y`. */
  readonly recordCommand: (name: string) => string;
  /** Rules for what clients send beyond the stand-ins of the kit; the ones it was recorded by. */
  readonly rules?: SanitiseRules;
  /** Names of headers that may differ; `ignoredWhenMatching` by default. */
  readonly ignored?: ReadonlySet<string>;
  /**
   * Runs a task after its caller is over: what the service says on a WebSocket comes as a task of
   * its own. A timer of 0 ms by default; a test with a clock of its own gives its own.
   */
  readonly schedule?: (task: () => void) => void;
}

/** Fixtures that answer instead of a service. */
export interface Playback {
  /**
   * Begins a case: its fixture's exchanges, from the first one on, in their order. A case can be
   * played any number of times, also at the same time.
   *
   * @throws UnknownFixtureError with the command that records it
   */
  play(name: string): PlayedCase;
  /** @throws UnusedFixtureError naming the fixtures that were never played to their end */
  requireAllUsed(): void;
}

// The platform's own, also where a test lets the global one tick differently later on.
const { setTimeout: startTimer } = globalThis;

function scheduleByTimer(task: () => void): void {
  startTimer(task, 0);
}

/** Plays fixtures back: offline, with the same answers every time. */
export function createPlayback(
  fixtures: readonly NamedFixture[],
  options: PlaybackOptions,
): Playback {
  const byName = new Map(fixtures.map((fixture) => [fixture.name, fixture]));
  const unused = new Set(byName.keys());
  const context = {
    fixtures,
    sanitise: createSanitiser(options.rules),
    recordCommand: options.recordCommand,
    ignored: options.ignored,
    schedule: options.schedule ?? scheduleByTimer,
    finished: (name: string) => unused.delete(name),
  };
  return {
    play(name) {
      const fixture = byName.get(name);
      if (fixture !== undefined) return playCase(fixture, context);
      throw new UnknownFixtureError(name, `Record it with: ${options.recordCommand(name)}`);
    },
    requireAllUsed() {
      if (unused.size === 0) return;
      const names = [...unused].map((name) => `  ${name}`).join("\n");
      throw new UnusedFixtureError(
        `fixtures that no test played to their end: delete them, or test what they hold\n${names}`,
      );
    },
  };
}

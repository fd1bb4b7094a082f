import type { Emulator } from "@restline/web-pubsub-emulator";
import type { RestAnswer, RestCall } from "./rest-caller.ts";
import type { TestSocket } from "./test-socket.ts";
import type { ClientClaims } from "./tokens.ts";

/** Tests by the names that the choices have in docs/emulator-differences.md. */
export type Choices = Readonly<Record<string, (scene: Scene) => Promise<void>>>;

/** What a choice's test works with. */
export interface Scene {
  readonly emulator: Emulator;
  readonly call: (method: string, path: string, rest?: Partial<RestCall>) => Promise<RestAnswer>;
  readonly openJson: (
    claims?: ClientClaims,
  ) => Promise<TestSocket & { readonly connectionId: string }>;
}

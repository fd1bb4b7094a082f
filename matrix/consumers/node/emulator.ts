/** Uses the embedded service as a test does. It is never run. */
import { createEmulator, EmulatorError, manualClock } from "@restline/web-pubsub-emulator";
import type { Emulator, EmulatorOptions, Happening } from "@restline/web-pubsub-emulator";
import { WebPubSubServiceClient } from "@restline/web-pubsub";
import type { IsAny, Refuse } from "../refuse-any.ts";

export type NoneIsAny = Refuse<
  [
    IsAny<Emulator>,
    IsAny<Emulator["fetch"]>,
    IsAny<Emulator["httpClient"]>,
    IsAny<Parameters<Emulator["waitFor"]>[0]>,
    IsAny<Happening>,
    IsAny<NonNullable<EmulatorOptions["hubs"]>>,
    IsAny<Awaited<ReturnType<Emulator["fetch"]>>>,
  ][number]
>;

export async function test(): Promise<string> {
  const clock = manualClock();
  const happened: Happening[] = [];
  const options: EmulatorOptions = { port: false, clock, log: (each) => void happened.push(each) };
  const emulator = await createEmulator(options);
  try {
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat", {
      httpClient: emulator.httpClient,
    });
    emulator.faults.next("closeConnection", { status: 429, retryAfterInSeconds: 0 });
    const { status } = await chat.closeConnection("a1");
    const { connectionId } = await emulator.waitFor({ kind: "connected", userId: "ada" });
    clock.advance({ seconds: 30 });
    const answer = await emulator.fetch(`${emulator.endpoint}/api/health`);
    return `${status} ${connectionId} ${answer.status} ${emulator.snapshot().hubs.length}`;
  } catch (error) {
    if (error instanceof EmulatorError) return `${error.code} ${error.property}`;
    throw error;
  } finally {
    await emulator.close();
  }
}

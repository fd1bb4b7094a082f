import { expect } from "chai";
import type { Answer } from "../answer.ts";
import type { ClientStep, ContractCase, Trouble } from "../cases/contract-case.ts";
import type { OperationName } from "../levels/arguments.ts";
import type { Access, EntraCredential, Level } from "../levels/level.ts";
import type { Scene, SceneClient } from "../scene.ts";
import { expectAnswer } from "./expect-answer.ts";
import { expectContext } from "./expect-context.ts";
import { hurryTimers } from "./hurried-timers.ts";
import { createConnectionNames } from "./stand-ins.ts";
import { withWrongKey, withWrongToken } from "../access/wrong-credentials.ts";

/** Plays a case through on one level, in a scene that was made for it, and asserts what it expects. */
export async function runCase(
  contractCase: ContractCase,
  level: Level,
  scene: Scene,
): Promise<void> {
  const { after = [], before = [], byHand, clients: wished = [], expected } = contractCase;
  const clients: SceneClient[] = [];
  for (const wishes of wished) clients.push(await scene.connect(wishes));
  await takeSteps(before, clients);
  const names = createConnectionNames(clients);
  const given = names.toLive(contractCase.given);
  const answer = await hurry(byHand, () => call({ ...contractCase, given }, level, scene));
  expectAnswer(names.toStandIn(answer), expected);
  expectContext(answer, contractCase, level);
  await takeSteps(after, clients);
}

/** Lets trouble take no time, and asserts that the waits would have been the expected ones. */
async function hurry(trouble: Trouble | undefined, call: () => Promise<Answer>): Promise<Answer> {
  if (trouble === undefined) return call();
  using timers = hurryTimers();
  const answer = await call();
  const { waits } = timers;
  expect(waits).to.have.length(trouble.waits.length);
  for (const [index, expected] of trouble.waits.entries()) {
    const [least, most] = typeof expected === "number" ? [expected, expected] : expected;
    expect(waits[index]).to.be.within(least, most);
  }
  return answer;
}

/** How the service is reached in a case. */
export function selectAccess(
  { credential = "access key", hub }: Pick<ContractCase, "credential" | "hub">,
  { byEntra, byKey }: Pick<Scene, "byEntra" | "byKey">,
): Access {
  if (hub !== undefined) {
    const inHub = { byKey: { ...byKey, hub }, ...(byEntra && { byEntra: { ...byEntra, hub } }) };
    return selectAccess({ credential }, inHub);
  }
  switch (credential) {
    case "access key":
      return byKey;
    case "wrong key":
      return withWrongKey(byKey);
    case "Entra ID":
      return requireEntra(byEntra);
    case "wrong token":
      return withWrongToken(requireEntra(byEntra));
  }
}

function requireEntra(access: Scene["byEntra"]): Access<EntraCredential> {
  if (access !== undefined) return access;
  throw new Error("the target cannot be reached by Entra ID: leave the case out there");
}

function call<Name extends OperationName>(
  contractCase: ContractCase<Name>,
  level: Level,
  scene: Scene,
): Promise<Answer> {
  const { apiVersion, byHand, given, operation } = contractCase;
  const maxRetries = byHand?.retries === true ? 3 : 0;
  const settings = {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    retryOptions: { maxRetries },
  };
  return level.connect(selectAccess(contractCase, scene), settings)[operation](given);
}

async function takeSteps(
  steps: readonly ClientStep[],
  clients: readonly SceneClient[],
): Promise<void> {
  for (const step of steps) {
    const client = clients[step.client - 1];
    if (client === undefined) throw new RangeError(`the case connects no client ${step.client}`);
    if ("sends" in step) client.send(step.sends);
    else if ("receives" in step) expect(await client.receive()).to.deep.equal(step.receives);
    else expect(await client.untilClosed()).to.equal(step.isClosedWith);
  }
}

import createClient from "@restline/web-pubsub-rest";
import { expect } from "chai";
import { signWithAccessKey } from "../support/access-key.ts";
import { neverAsked, startEmulatedService } from "../support/emulated-service.ts";
import { readError, readProblems, readStatusAndBody } from "./responses/error-body.ts";
import { readErrorCode } from "./responses/error-headers.ts";
import { closeConnection } from "./responses/is-unexpected.ts";
import { describeConnection } from "./responses/literal-status.ts";
import { hasConnection } from "./responses/not-found.ts";
import { describeFailure } from "./responses/rest-error.ts";

/** No hub may be called so: it does not begin with a letter. */
const invalidHub = "1chat";

describe("Consumers: responses", () => {
  it("are told apart by isUnexpected", async () => {
    await using service = await startEmulatedService();
    expect(await closeConnection(service.client, "chat")).to.equal("expected 204");
    expect(await closeConnection(service.client, invalidHub)).to.equal(
      "unexpected 400 Error.BadRequest",
    );
  });

  it("are told apart by their literal status", async () => {
    await using service = await startEmulatedService();
    const { connectionId } = await service.connect();
    expect(await describeConnection(service.client, connectionId)).to.equal("is there: 200");
    expect(await describeConnection(service.client, "nobody")).to.equal(
      "is not there: Warning.Connection.NotExisted",
    );
  });

  it("answer a question with 404, which is no error", async () => {
    await using service = await startEmulatedService();
    const { connectionId } = await service.connect();
    expect(await hasConnection(service.client, "chat", connectionId)).to.equal(true);
    expect(await hasConnection(service.client, "chat", "nobody")).to.equal(false);
    const refused = await describeThrown(hasConnection(service.client, invalidHub, "nobody"));
    expect(refused).to.equal("Not an answer: 400");
  });

  it("have the error code among the headers of a default response", async () => {
    await using service = await startEmulatedService();
    const { connectionId } = await service.connect();
    expect(await readErrorCode(service.client, "nobody")).to.equal("Error.Connection.NotExisted");
    expect(await readErrorCode(service.client, connectionId)).to.equal(undefined);
  });

  it("have a flat error as their body", async () => {
    await using service = await startEmulatedService();
    const error = await readError(service.client, invalidHub);
    expect(error).to.include({ code: "Error.BadRequest", target: "Request" });
    expect(error.message).to.match(/hub/);
  });

  it("name the parameters that were wrong", async () => {
    await using service = await startEmulatedService();
    const problems = await readProblems(service.client, "invalid filter");
    expect(problems).to.have.all.keys("filter");
    expect(problems?.["filter"]?.[0]).to.match(/Invalid syntax for 'invalid filter'/);
  });

  it("have no body where the service sends none", async () => {
    await using service = await startEmulatedService();
    const options = { allowInsecureConnection: true };
    const client = createClient(service.endpoint, neverAsked, options);
    signWithAccessKey(client, "a key that the service does not have");
    expect(await readStatusAndBody(client)).to.deep.equal(["401", undefined]);
  });

  it("that never come are a RestError", async () => {
    const service = await startEmulatedService();
    const options = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };
    const client = service.authenticate(createClient(service.endpoint, neverAsked, options));
    await service[Symbol.asyncDispose]();
    const failure = await describeFailure(client.path("/api/health").head());
    expect(failure).to.equal("RestError, code ECONNREFUSED, status undefined");
  });
});

async function describeThrown(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => expect.fail("nothing was thrown"),
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? error.message : String(error);
}

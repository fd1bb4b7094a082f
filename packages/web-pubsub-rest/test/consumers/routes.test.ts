import { expect } from "chai";
import { startEmulatedService } from "../support/emulated-service.ts";
import { callEveryOperation } from "./routes/every-operation.ts";
import { readMembersAsText } from "./routes/node-stream.ts";
import { closeAndLook } from "./routes/path-interfaces.ts";
import { prepareGreeting } from "./routes/streamable-method.ts";

describe("Consumers: routes", () => {
  it("give a path an interface with a method for each verb", async () => {
    await using service = await startEmulatedService();
    const client = await service.connect();
    const statuses = await closeAndLook(service.client, client.connectionId);
    expect(statuses).to.deep.equal(["200", "204", "404"]);
    expect((await client.next())["message"]).to.match(/Moved/);
  });

  it("reach every operation that an access key is enough for", async () => {
    await using service = await startEmulatedService();
    const { connectionId } = await service.connect("ada");
    const answered = service.watchAnswers();
    expect(await callEveryOperation(service.client, { connectionId, userId: "ada" })).to.equal(24);
    expect(answered).to.deep.equal([
      "getServiceStatus 200",
      "addConnectionsToGroups 200",
      "sendToAll 202",
      "connectionExists 200",
      "sendToConnection 202",
      "groupExists 200",
      "sendToGroup 202",
      "listConnectionsInGroup 200",
      "addConnectionToGroup 200",
      "removeConnectionFromGroup 204",
      "grantPermission 200",
      "checkPermission 200",
      "revokePermission 204",
      "userExists 200",
      "sendToUser 202",
      "addUserToGroup 200",
      "removeUserFromGroup 204",
      "removeUserFromAllGroups 204",
      "removeConnectionFromAllGroups 204",
      "removeConnectionsFromGroups 200",
      "closeGroupConnections 204",
      "closeUserConnections 204",
      "closeAllConnections 204",
      "closeConnection 204",
    ]);
  });

  it("send nothing before the answer is wanted", async () => {
    await using service = await startEmulatedService();
    const answered = service.watchAnswers();
    const greeting = prepareGreeting(service.client);
    await service.client.path("/api/health").head();
    expect(answered).to.deep.equal(["getServiceStatus 200"]);
    expect((await greeting).status).to.equal("202");
    expect(answered).to.deep.equal(["getServiceStatus 200", "sendToAll 202"]);
  });

  it("give a body as a stream of Node.js", async () => {
    await using service = await startEmulatedService();
    const { connectionId } = await service.connectTo("news", "ada");
    const page: unknown = JSON.parse(await readMembersAsText(service.client));
    expect(page).to.deep.equal({ value: [{ connectionId, userId: "ada" }] });
  });
});

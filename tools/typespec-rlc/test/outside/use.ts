/** A program of the package's consumer: it lists, narrows, changes, polls, and tells an error. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
  paginate,
  type LineOutput,
} from "@azure-rest/contoso-orders";

const order = { id: "7", state: "Sent", lines: [{ kind: "book", quantity: 2, isbn: "1" }] };
const version = "api-version=2025-01-01-preview";

const server = createServer((request, response) => {
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}/shop/orders`;
  const answers: Record<string, readonly [status: number, body: object, headers?: object]> = {
    [`GET /shop/orders?top=2&${version}`]: [
      200,
      { value: [order], nextLink: `${url}?${version}&page=2` },
    ],
    [`GET /shop/orders?${version}&page=2`]: [200, { value: [order] }],
    [`PATCH /shop/orders/a%2Fb?${version}`]: [201, order],
    [`POST /shop/orders/7:exportOrder?${version}`]: [
      202,
      { id: "1", status: "Running" },
      { "operation-location": `${url}/7/operations/1?${version}` },
    ],
    [`GET /shop/orders/7/operations/1?${version}`]: [
      200,
      { id: "1", status: "Succeeded", result: { location: "https://example.com/7" } },
    ],
    [`GET /shop/orders/7/shipments/9?${version}`]: [
      404,
      { error: { code: "NoShipment", message: "There is no shipment 9" } },
      { "x-ms-error-code": "NoShipment" },
    ],
  };
  const [status, body, headers] = answers[`${request.method} ${request.url}`] ?? [
    400,
    { error: { code: "NotExpected", message: `${request.method} ${request.url}` } },
  ];
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
});
await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));

const client = createClient(
  `http://localhost:${(server.address() as AddressInfo).port}`,
  { key: "key" },
  { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } },
);

function describe(line: LineOutput): string {
  switch (line.kind) {
    case "book":
      return `${line.quantity} of ${line.isbn}`;
    case "item":
      return line.name;
    default:
      return "something else";
  }
}

const first = await client.path("/orders").get({ queryParameters: { top: 2 } });
if (isUnexpected(first)) throw new Error(first.body.error.message);
for await (const { id, state, lines } of paginate(client, first)) {
  console.log(id, state, ...lines.map(describe));
}

const changed = await client.path("/orders/{orderId}", "a/b").patch({
  contentType: "application/merge-patch+json",
  body: { lines: [{ kind: "book", quantity: 2, isbn: "1" }], notes: null },
});
console.log(changed.status, isUnexpected(changed));

const started = await client.path("/orders/{orderId}:exportOrder", "7").post({ body: {} });
if (isUnexpected(started)) throw new Error(started.body.error.message);
const poller = await getLongRunningPoller(client, started, { intervalInMs: 1 });
const done = await poller.pollUntilDone();
if (isUnexpected(done)) throw new Error(done.body.error.message);
console.log(done.status);

const missing = await client.path("/orders/{orderId}/shipments/{shipmentId}", "7", "9").get();
if (!isUnexpected(missing)) throw new Error("There is such a shipment");
console.log(missing.status, missing.body.error.code, missing.headers["x-ms-error-code"]);
server.close();

import { expect } from "chai";
import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import { listUnnoticed } from "./unnoticed.ts";

const request = createPipelineRequest({ url: "http://127.0.0.1/pets" });
const headers = { "content-type": "application/json" };

describe("listUnnoticed", () => {
  const answers = [{ status: 200, headers, body: '{"id":1,"name":"dog"}', request }];

  it("names what a test does not look at", async () => {
    const unnoticed = await listUnnoticed(answers, async (client) => {
      const { status, bodyAsText } = await client.sendRequest(request);
      if (status !== 200 || !bodyAsText?.includes('"id":1')) throw new Error("another answer");
    });
    expect(unnoticed).to.deep.equal(["header content-type of answer 1", "body.name of answer 1"]);
  });

  it("has nothing to say of a test that looks at everything", async () => {
    const unnoticed = await listUnnoticed(answers, async (client) => {
      const response = await client.sendRequest(request);
      const { status, bodyAsText } = response;
      expect({ status, headers: response.headers.toJSON(), bodyAsText }).to.deep.equal({
        status: 200,
        headers,
        bodyAsText: '{"id":1,"name":"dog"}',
      });
    });
    expect(unnoticed).to.deep.equal([]);
  });

  it("sees that a test sends other requests", async () => {
    const unnoticed = await listUnnoticed(answers, async (client) => {
      await client.sendRequest({
        ...request,
        headers: createHttpHeaders(),
        url: "http://127.0.0.1/other",
      });
    });
    expect(unnoticed).to.deep.equal(["order of requests"]);
  });
});

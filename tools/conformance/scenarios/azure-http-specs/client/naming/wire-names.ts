import { expect } from "chai";
import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/client/naming";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Client_Naming_Property_client", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/property/client")
      .post({ body: { defaultName: true } }),
  );
});

scenario("Client_Naming_Property_language", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/property/language")
      .post({ body: { defaultName: true } }),
  );
});

scenario("Client_Naming_Property_compatibleWithEncodedName", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/property/compatible-with-encoded-name")
      .post({ body: { wireName: true } }),
  );
});

scenario("Client_Naming_operation", async (context) => {
  expectNoContent(await connect(context).path("/client/naming/operation").post());
});

scenario("Client_Naming_parameter", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/parameter")
      .post({ queryParameters: { defaultName: "true" } }),
  );
});

scenario("Client_Naming_Header_request", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/header")
      .post({ headers: { "default-name": "true" } }),
  );
});

scenario("Client_Naming_Header_response", async (context) => {
  const response = await connect(context).path("/client/naming/header").get();
  expectNoContent(response);
  expect(response.headers["default-name"]).to.equal("true");
});

scenario("Client_Naming_Model_client", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/model/client")
      .post({ body: { defaultName: true } }),
  );
});

scenario("Client_Naming_Model_language", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/model/language")
      .post({ body: { defaultName: true } }),
  );
});

scenario("Client_Naming_UnionEnum_unionEnumName", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/union-enum/union-enum-name")
      .post({ contentType: "application/json", body: "value1" }),
  );
});

scenario("Client_Naming_UnionEnum_unionEnumMemberName", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/client/naming/union-enum/union-enum-member-name")
      .post({ contentType: "application/json", body: "value1" }),
  );
});

import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/serialization/encoded-name/json";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Serialization_EncodedName_Json_Property_send", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/serialization/encoded-name/json/property")
      .post({ body: { wireName: true } }),
  );
});

scenario("Serialization_EncodedName_Json_Property_get", async (context) => {
  expectBody(await connect(context).path("/serialization/encoded-name/json/property").get(), {
    wireName: true,
  });
});

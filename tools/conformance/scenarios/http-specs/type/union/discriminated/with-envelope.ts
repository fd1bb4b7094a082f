import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/union/discriminated";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Union_Discriminated_Envelope_Object_Default_get", async (context) => {
  const pets = connect(context).path("/type/union/discriminated/envelope/object/default");
  expectBody(await pets.get(), { kind: "cat", value: { name: "Whiskers", meow: true } });
  expectBody(await pets.get({ queryParameters: { kind: "cat" } }), {
    kind: "cat",
    value: { name: "Whiskers", meow: true },
  });
  expectBody(await pets.get({ queryParameters: { kind: "dog" } }), {
    kind: "dog",
    value: { name: "Rex", bark: false },
  });
});

scenario("Type_Union_Discriminated_Envelope_Object_Default_put", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/union/discriminated/envelope/object/default")
      .put({ body: { kind: "cat", value: { name: "Whiskers", meow: true } } }),
    { kind: "cat", value: { name: "Whiskers", meow: true } },
  );
});

scenario("Type_Union_Discriminated_Envelope_Object_CustomProperties_get", async (context) => {
  const pets = connect(context).path("/type/union/discriminated/envelope/object/custom-properties");
  expectBody(await pets.get(), { petType: "cat", petData: { name: "Whiskers", meow: true } });
  expectBody(await pets.get({ queryParameters: { petType: "cat" } }), {
    petType: "cat",
    petData: { name: "Whiskers", meow: true },
  });
  expectBody(await pets.get({ queryParameters: { petType: "dog" } }), {
    petType: "dog",
    petData: { name: "Rex", bark: false },
  });
});

scenario("Type_Union_Discriminated_Envelope_Object_CustomProperties_put", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/union/discriminated/envelope/object/custom-properties")
      .put({ body: { petType: "cat", petData: { name: "Whiskers", meow: true } } }),
    { petType: "cat", petData: { name: "Whiskers", meow: true } },
  );
});

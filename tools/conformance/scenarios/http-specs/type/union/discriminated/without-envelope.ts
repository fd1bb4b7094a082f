import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/union/discriminated";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Union_Discriminated_NoEnvelope_Default_get", async (context) => {
  const pets = connect(context).path("/type/union/discriminated/no-envelope/default");
  expectBody(await pets.get(), { kind: "cat", name: "Whiskers", meow: true });
  expectBody(await pets.get({ queryParameters: { kind: "cat" } }), {
    kind: "cat",
    name: "Whiskers",
    meow: true,
  });
  expectBody(await pets.get({ queryParameters: { kind: "dog" } }), {
    kind: "dog",
    name: "Rex",
    bark: false,
  });
});

scenario("Type_Union_Discriminated_NoEnvelope_Default_put", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/union/discriminated/no-envelope/default")
      .put({ body: { kind: "cat", name: "Whiskers", meow: true } }),
    { kind: "cat", name: "Whiskers", meow: true },
  );
});

scenario("Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_get", async (context) => {
  const pets = connect(context).path("/type/union/discriminated/no-envelope/custom-discriminator");
  expectBody(await pets.get(), { type: "cat", name: "Whiskers", meow: true });
  expectBody(await pets.get({ queryParameters: { type: "cat" } }), {
    type: "cat",
    name: "Whiskers",
    meow: true,
  });
  expectBody(await pets.get({ queryParameters: { type: "dog" } }), {
    type: "dog",
    name: "Rex",
    bark: false,
  });
});

scenario("Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_put", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/union/discriminated/no-envelope/custom-discriminator")
      .put({ body: { type: "cat", name: "Whiskers", meow: true } }),
    { type: "cat", name: "Whiskers", meow: true },
  );
});

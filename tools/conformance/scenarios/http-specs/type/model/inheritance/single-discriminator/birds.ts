import { expectBody, expectNoContent, expectUntypedBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/inheritance/single-discriminator";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Inheritance_SingleDiscriminator_getModel", async (context) => {
  expectBody(
    await connect(context).path("/type/model/inheritance/single-discriminator/model").get(),
    { wingspan: 1, kind: "sparrow" },
  );
});

scenario("Type_Model_Inheritance_SingleDiscriminator_putModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/single-discriminator/model")
      .put({ body: { wingspan: 1, kind: "sparrow" } }),
  );
});

scenario("Type_Model_Inheritance_SingleDiscriminator_getRecursiveModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/model/inheritance/single-discriminator/recursivemodel")
      .get(),
    {
      wingspan: 5,
      kind: "eagle",
      partner: { wingspan: 2, kind: "goose" },
      friends: [{ wingspan: 2, kind: "seagull" }],
      hate: { key3: { wingspan: 1, kind: "sparrow" } },
    },
  );
});

scenario("Type_Model_Inheritance_SingleDiscriminator_putRecursiveModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/single-discriminator/recursivemodel")
      .put({
        body: {
          wingspan: 5,
          kind: "eagle",
          partner: { wingspan: 2, kind: "goose" },
          friends: [{ wingspan: 2, kind: "seagull" }],
          hate: { key3: { wingspan: 1, kind: "sparrow" } },
        },
      }),
  );
});

scenario("Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator", async (context) => {
  const response = await connect(context)
    .path("/type/model/inheritance/single-discriminator/missingdiscriminator")
    .get();
  expectUntypedBody(response, { wingspan: 1 });
});

scenario("Type_Model_Inheritance_SingleDiscriminator_getWrongDiscriminator", async (context) => {
  const response = await connect(context)
    .path("/type/model/inheritance/single-discriminator/wrongdiscriminator")
    .get();
  expectUntypedBody(response, { wingspan: 1, kind: "wrongKind" });
});

scenario("Type_Model_Inheritance_SingleDiscriminator_getLegacyModel", async (context) => {
  expectBody(
    await connect(context).path("/type/model/inheritance/single-discriminator/legacy-model").get(),
    { size: 20, kind: "t-rex" },
  );
});

scenario("Type_Model_Inheritance_SingleDiscriminator_getNoSubtypesModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/model/inheritance/single-discriminator/no-subtypes/model")
      .get(),
    { kind: "salmon", size: 10 },
  );
});

scenario("Type_Model_Inheritance_SingleDiscriminator_putNoSubtypesModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/single-discriminator/no-subtypes/model")
      .put({ body: { kind: "salmon", size: 10 } }),
  );
});

import { expectBody, expectNoContent, expectUntypedBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/inheritance/enum-discriminator";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Inheritance_EnumDiscriminator_getExtensibleModel", async (context) => {
  expectBody(
    await connect(context).path("/type/model/inheritance/enum-discriminator/extensible-enum").get(),
    { kind: "golden", weight: 10 },
  );
});

scenario("Type_Model_Inheritance_EnumDiscriminator_putExtensibleModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/enum-discriminator/extensible-enum")
      .put({ body: { kind: "golden", weight: 10 } }),
  );
});

scenario(
  "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator",
  async (context) => {
    const response = await connect(context)
      .path("/type/model/inheritance/enum-discriminator/extensible-enum/missingdiscriminator")
      .get();
    expectUntypedBody(response, { weight: 10 });
  },
);

scenario(
  "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelWrongDiscriminator",
  async (context) => {
    const response = await connect(context)
      .path("/type/model/inheritance/enum-discriminator/extensible-enum/wrongdiscriminator")
      .get();
    expectUntypedBody(response, { weight: 8, kind: "wrongKind" });
  },
);

scenario("Type_Model_Inheritance_EnumDiscriminator_getFixedModel", async (context) => {
  expectBody(
    await connect(context).path("/type/model/inheritance/enum-discriminator/fixed-enum").get(),
    { kind: "cobra", length: 10 },
  );
});

scenario("Type_Model_Inheritance_EnumDiscriminator_putFixedModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/enum-discriminator/fixed-enum")
      .put({ body: { kind: "cobra", length: 10 } }),
  );
});

scenario(
  "Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator",
  async (context) => {
    const response = await connect(context)
      .path("/type/model/inheritance/enum-discriminator/fixed-enum/missingdiscriminator")
      .get();
    expectUntypedBody(response, { length: 10 });
  },
);

scenario(
  "Type_Model_Inheritance_EnumDiscriminator_getFixedModelWrongDiscriminator",
  async (context) => {
    const response = await connect(context)
      .path("/type/model/inheritance/enum-discriminator/fixed-enum/wrongdiscriminator")
      .get();
    expectUntypedBody(response, { length: 8, kind: "wrongKind" });
  },
);

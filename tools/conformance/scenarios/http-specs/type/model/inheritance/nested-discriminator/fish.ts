import { expectBody, expectNoContent, expectUntypedBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  type SalmonOutput,
} from "#clients/http-specs/type/model/inheritance/nested-discriminator";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

const salmon: SalmonOutput = {
  age: 1,
  kind: "salmon",
  partner: { age: 2, kind: "shark", sharktype: "saw" },
  friends: [
    {
      age: 2,
      kind: "salmon",
      partner: { age: 3, kind: "salmon" },
      hate: {
        key1: { age: 4, kind: "salmon" },
        key2: { age: 2, kind: "shark", sharktype: "goblin" },
      },
    },
    { age: 3, kind: "shark", sharktype: "goblin" },
  ],
  hate: {
    key3: { age: 3, kind: "shark", sharktype: "saw" },
    key4: {
      age: 2,
      kind: "salmon",
      friends: [
        { age: 1, kind: "salmon" },
        { age: 4, kind: "shark", sharktype: "goblin" },
      ],
    },
  },
};

scenario("Type_Model_Inheritance_NestedDiscriminator_getModel", async (context) => {
  expectBody(
    await connect(context).path("/type/model/inheritance/nested-discriminator/model").get(),
    { age: 1, kind: "shark", sharktype: "goblin" },
  );
});

scenario("Type_Model_Inheritance_NestedDiscriminator_putModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/nested-discriminator/model")
      .put({ body: { age: 1, kind: "shark", sharktype: "goblin" } }),
  );
});

scenario("Type_Model_Inheritance_NestedDiscriminator_getRecursiveModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/model/inheritance/nested-discriminator/recursivemodel")
      .get(),
    salmon,
  );
});

scenario("Type_Model_Inheritance_NestedDiscriminator_putRecursiveModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/inheritance/nested-discriminator/recursivemodel")
      .put({ body: salmon }),
  );
});

scenario("Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator", async (context) => {
  const response = await connect(context)
    .path("/type/model/inheritance/nested-discriminator/missingdiscriminator")
    .get();
  expectUntypedBody(response, { age: 1 });
});

scenario("Type_Model_Inheritance_NestedDiscriminator_getWrongDiscriminator", async (context) => {
  const response = await connect(context)
    .path("/type/model/inheritance/nested-discriminator/wrongdiscriminator")
    .get();
  expectUntypedBody(response, { age: 1, kind: "wrongKind" });
});

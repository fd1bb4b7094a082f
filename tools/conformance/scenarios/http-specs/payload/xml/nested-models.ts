import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { expectXml } from "./xml-text.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/xml";

const modelWithNestedModel = `
  <ModelWithNestedModel>
    <nested>
      <name>foo</name>
      <age>123</age>
    </nested>
  </ModelWithNestedModel>
`;

scenario("Payload_Xml_ModelWithNestedModelValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithNestedModel").get(),
    modelWithNestedModel,
  );
});

scenario("Payload_Xml_ModelWithNestedModelValue_put", async (context) => {
  const body = modelWithNestedModel;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithNestedModel").put({ contentType, body }),
  );
});

const modelWithRenamedNestedModel = `
  <ModelWithRenamedNestedModel>
    <author>
      <name>foo</name>
    </author>
  </ModelWithRenamedNestedModel>
`;

scenario("Payload_Xml_ModelWithRenamedNestedModelValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedNestedModel").get(),
    modelWithRenamedNestedModel,
  );
});

scenario("Payload_Xml_ModelWithRenamedNestedModelValue_put", async (context) => {
  const body = modelWithRenamedNestedModel;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithRenamedNestedModel")
      .put({ contentType, body }),
  );
});

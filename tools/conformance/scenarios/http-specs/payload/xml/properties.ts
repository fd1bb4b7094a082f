import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { expectXml } from "./xml-text.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/xml";

const simpleModel = `
  <SimpleModel>
    <name>foo</name>
    <age>123</age>
  </SimpleModel>
`;

scenario("Payload_Xml_SimpleModelValue_get", async (context) => {
  expectXml(await connect(context).path("/payload/xml/simpleModel").get(), simpleModel);
});

scenario("Payload_Xml_SimpleModelValue_put", async (context) => {
  const body = simpleModel;
  expectNoContent(
    await connect(context).path("/payload/xml/simpleModel").put({ contentType, body }),
  );
});

const modelWithRenamedProperty = `
  <ModelWithRenamedProperty>
    <renamedTitle>foo</renamedTitle>
    <author>bar</author>
  </ModelWithRenamedProperty>
`;

scenario("Payload_Xml_ModelWithRenamedPropertyValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedProperty").get(),
    modelWithRenamedProperty,
  );
});

scenario("Payload_Xml_ModelWithRenamedPropertyValue_put", async (context) => {
  const body = modelWithRenamedProperty;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithRenamedProperty").put({ contentType, body }),
  );
});

const modelWithRenamedFields = `
  <ModelWithRenamedFieldsSrc>
    <InputData>
      <name>foo</name>
      <age>123</age>
    </InputData>
    <OutputData>
      <name>bar</name>
      <age>456</age>
    </OutputData>
  </ModelWithRenamedFieldsSrc>
`;

scenario("Payload_Xml_ModelWithRenamedFieldsValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedFields").get(),
    modelWithRenamedFields,
  );
});

scenario("Payload_Xml_ModelWithRenamedFieldsValue_put", async (context) => {
  const body = modelWithRenamedFields;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithRenamedFields").put({ contentType, body }),
  );
});

import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { expectXml } from "./xml-text.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/xml";

const modelWithArrayOfModel = `
  <ModelWithArrayOfModel>
    <items>
      <SimpleModel>
        <name>foo</name>
        <age>123</age>
      </SimpleModel>
      <SimpleModel>
        <name>bar</name>
        <age>456</age>
      </SimpleModel>
    </items>
  </ModelWithArrayOfModel>
`;

scenario("Payload_Xml_ModelWithArrayOfModelValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithArrayOfModel").get(),
    modelWithArrayOfModel,
  );
});

scenario("Payload_Xml_ModelWithArrayOfModelValue_put", async (context) => {
  const body = modelWithArrayOfModel;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithArrayOfModel").put({ contentType, body }),
  );
});

const modelWithUnwrappedModelArray = `
  <ModelWithUnwrappedModelArray>
    <items>
      <name>foo</name>
      <age>123</age>
    </items>
    <items>
      <name>bar</name>
      <age>456</age>
    </items>
  </ModelWithUnwrappedModelArray>
`;

scenario("Payload_Xml_ModelWithUnwrappedModelArrayValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithUnwrappedModelArray").get(),
    modelWithUnwrappedModelArray,
  );
});

scenario("Payload_Xml_ModelWithUnwrappedModelArrayValue_put", async (context) => {
  const body = modelWithUnwrappedModelArray;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithUnwrappedModelArray")
      .put({ contentType, body }),
  );
});

const modelWithRenamedWrappedModelArray = `
  <ModelWithRenamedWrappedModelArray>
    <AllItems>
      <SimpleModel>
        <name>foo</name>
        <age>123</age>
      </SimpleModel>
      <SimpleModel>
        <name>bar</name>
        <age>456</age>
      </SimpleModel>
    </AllItems>
  </ModelWithRenamedWrappedModelArray>
`;

scenario("Payload_Xml_ModelWithRenamedWrappedModelArrayValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedWrappedModelArray").get(),
    modelWithRenamedWrappedModelArray,
  );
});

scenario("Payload_Xml_ModelWithRenamedWrappedModelArrayValue_put", async (context) => {
  const body = modelWithRenamedWrappedModelArray;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithRenamedWrappedModelArray")
      .put({ contentType, body }),
  );
});

const modelWithRenamedUnwrappedModelArray = `
  <ModelWithRenamedUnwrappedModelArray>
    <ModelItem>
      <name>foo</name>
      <age>123</age>
    </ModelItem>
    <ModelItem>
      <name>bar</name>
      <age>456</age>
    </ModelItem>
  </ModelWithRenamedUnwrappedModelArray>
`;

scenario("Payload_Xml_ModelWithRenamedUnwrappedModelArrayValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedUnwrappedModelArray").get(),
    modelWithRenamedUnwrappedModelArray,
  );
});

scenario("Payload_Xml_ModelWithRenamedUnwrappedModelArrayValue_put", async (context) => {
  const body = modelWithRenamedUnwrappedModelArray;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithRenamedUnwrappedModelArray")
      .put({ contentType, body }),
  );
});

const modelWithRenamedWrappedAndItemModelArray = `
  <ModelWithRenamedWrappedAndItemModelArray>
    <AllBooks>
      <XmlBook>
        <title>The Great Gatsby</title>
      </XmlBook>
      <XmlBook>
        <title>Les Miserables</title>
      </XmlBook>
    </AllBooks>
  </ModelWithRenamedWrappedAndItemModelArray>
`;

scenario("Payload_Xml_ModelWithRenamedWrappedAndItemModelArrayValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedWrappedAndItemModelArray").get(),
    modelWithRenamedWrappedAndItemModelArray,
  );
});

scenario("Payload_Xml_ModelWithRenamedWrappedAndItemModelArrayValue_put", async (context) => {
  const body = modelWithRenamedWrappedAndItemModelArray;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithRenamedWrappedAndItemModelArray")
      .put({ contentType, body }),
  );
});

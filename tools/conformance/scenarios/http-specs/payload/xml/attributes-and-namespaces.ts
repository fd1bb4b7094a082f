import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { expectXml } from "./xml-text.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/xml";

const modelWithAttributes = `
  <ModelWithAttributes id1="123" id2="foo">
    <enabled>true</enabled>
  </ModelWithAttributes>
`;

scenario("Payload_Xml_ModelWithAttributesValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithAttributes").get(),
    modelWithAttributes,
  );
});

scenario("Payload_Xml_ModelWithAttributesValue_put", async (context) => {
  const body = modelWithAttributes;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithAttributes").put({ contentType, body }),
  );
});

const modelWithRenamedAttribute = `
  <ModelWithRenamedAttribute xml-id="123">
    <title>The Great Gatsby</title>
    <author>F. Scott Fitzgerald</author>
  </ModelWithRenamedAttribute>
`;

scenario("Payload_Xml_ModelWithRenamedAttributeValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedAttribute").get(),
    modelWithRenamedAttribute,
  );
});

scenario("Payload_Xml_ModelWithRenamedAttributeValue_put", async (context) => {
  const body = modelWithRenamedAttribute;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithRenamedAttribute")
      .put({ contentType, body }),
  );
});

const modelWithNamespace = `
  <smp:ModelWithNamespace xmlns:smp="http://example.com/schema">
    <id>123</id>
    <title>The Great Gatsby</title>
  </smp:ModelWithNamespace>
`;

scenario("Payload_Xml_ModelWithNamespaceValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithNamespace").get(),
    modelWithNamespace,
  );
});

scenario("Payload_Xml_ModelWithNamespaceValue_put", async (context) => {
  const body = modelWithNamespace;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithNamespace").put({ contentType, body }),
  );
});

const modelWithNamespaceOnProperties = `
  <smp:ModelWithNamespaceOnProperties xmlns:smp="http://example.com/schema" xmlns:ns2="http://example.com/ns2">
    <id>123</id>
    <smp:title>The Great Gatsby</smp:title>
    <ns2:author>F. Scott Fitzgerald</ns2:author>
  </smp:ModelWithNamespaceOnProperties>
`;

scenario("Payload_Xml_ModelWithNamespaceOnPropertiesValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithNamespaceOnProperties").get(),
    modelWithNamespaceOnProperties,
  );
});

scenario("Payload_Xml_ModelWithNamespaceOnPropertiesValue_put", async (context) => {
  const body = modelWithNamespaceOnProperties;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithNamespaceOnProperties")
      .put({ contentType, body }),
  );
});

const modelWithText = `
  <ModelWithText language="foo">
    This is some text.
  </ModelWithText>
`;

scenario("Payload_Xml_ModelWithTextValue_get", async (context) => {
  expectXml(await connect(context).path("/payload/xml/modelWithText").get(), modelWithText);
});

scenario("Payload_Xml_ModelWithTextValue_put", async (context) => {
  const body = modelWithText;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithText").put({ contentType, body }),
  );
});

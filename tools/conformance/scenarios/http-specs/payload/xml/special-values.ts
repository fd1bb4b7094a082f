import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { expectXml } from "./xml-text.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/xml";

const modelWithOptionalField = `
  <ModelWithOptionalField>
    <item>widget</item>
  </ModelWithOptionalField>
`;

scenario("Payload_Xml_ModelWithOptionalFieldValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithOptionalField").get(),
    modelWithOptionalField,
  );
});

scenario("Payload_Xml_ModelWithOptionalFieldValue_put", async (context) => {
  const body = modelWithOptionalField;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithOptionalField").put({ contentType, body }),
  );
});

const modelWithEmptyArray = `
  <ModelWithEmptyArray>
    <items />
  </ModelWithEmptyArray>
`;

scenario("Payload_Xml_ModelWithEmptyArrayValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithEmptyArray").get(),
    modelWithEmptyArray,
  );
});

scenario("Payload_Xml_ModelWithEmptyArrayValue_put", async (context) => {
  const body = modelWithEmptyArray;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithEmptyArray").put({ contentType, body }),
  );
});

const modelWithDictionary = `
  <ModelWithDictionary>
    <metadata>
      <Color>blue</Color>
      <Count>123</Count>
      <Enabled>false</Enabled>
    </metadata>
  </ModelWithDictionary>
`;

scenario("Payload_Xml_ModelWithDictionaryValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithDictionary").get(),
    modelWithDictionary,
  );
});

scenario("Payload_Xml_ModelWithDictionaryValue_put", async (context) => {
  const body = modelWithDictionary;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithDictionary").put({ contentType, body }),
  );
});

const modelWithEncodedNames = `
  <ModelWithEncodedNamesSrc>
    <SimpleModelData>
      <name>foo</name>
      <age>123</age>
    </SimpleModelData>
    <PossibleColors>
      <string>red</string>
      <string>green</string>
      <string>blue</string>
    </PossibleColors>
  </ModelWithEncodedNamesSrc>
`;

scenario("Payload_Xml_ModelWithEncodedNamesValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithEncodedNames").get(),
    modelWithEncodedNames,
  );
});

scenario("Payload_Xml_ModelWithEncodedNamesValue_put", async (context) => {
  const body = modelWithEncodedNames;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithEncodedNames").put({ contentType, body }),
  );
});

const modelWithEnum = `
  <ModelWithEnum>
    <status>success</status>
  </ModelWithEnum>
`;

scenario("Payload_Xml_ModelWithEnumValue_get", async (context) => {
  expectXml(await connect(context).path("/payload/xml/modelWithEnum").get(), modelWithEnum);
});

scenario("Payload_Xml_ModelWithEnumValue_put", async (context) => {
  const body = modelWithEnum;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithEnum").put({ contentType, body }),
  );
});

const modelWithDatetime = `
  <ModelWithDatetime>
    <rfc3339>2022-08-26T18:38:00.000Z</rfc3339>
    <rfc7231>Fri, 26 Aug 2022 14:38:00 GMT</rfc7231>
  </ModelWithDatetime>
`;

scenario("Payload_Xml_ModelWithDatetimeValue_get", async (context) => {
  expectXml(await connect(context).path("/payload/xml/modelWithDatetime").get(), modelWithDatetime);
});

scenario("Payload_Xml_ModelWithDatetimeValue_put", async (context) => {
  const body = modelWithDatetime;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithDatetime").put({ contentType, body }),
  );
});

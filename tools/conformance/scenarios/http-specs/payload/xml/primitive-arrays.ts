import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { expectXml } from "./xml-text.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "application/xml";

const modelWithSimpleArrays = `
  <ModelWithSimpleArrays>
    <colors>
      <string>red</string>
      <string>green</string>
      <string>blue</string>
    </colors>
    <counts>
      <int32>1</int32>
      <int32>2</int32>
    </counts>
  </ModelWithSimpleArrays>
`;

scenario("Payload_Xml_ModelWithSimpleArraysValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithSimpleArrays").get(),
    modelWithSimpleArrays,
  );
});

scenario("Payload_Xml_ModelWithSimpleArraysValue_put", async (context) => {
  const body = modelWithSimpleArrays;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithSimpleArrays").put({ contentType, body }),
  );
});

const modelWithUnwrappedArray = `
  <ModelWithUnwrappedArray>
    <colors>red</colors>
    <colors>green</colors>
    <colors>blue</colors>
    <counts>
      <int32>1</int32>
      <int32>2</int32>
    </counts>
  </ModelWithUnwrappedArray>
`;

scenario("Payload_Xml_ModelWithUnwrappedArrayValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithUnwrappedArray").get(),
    modelWithUnwrappedArray,
  );
});

scenario("Payload_Xml_ModelWithUnwrappedArrayValue_put", async (context) => {
  const body = modelWithUnwrappedArray;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithUnwrappedArray").put({ contentType, body }),
  );
});

const modelWithRenamedArrays = `
  <ModelWithRenamedArrays>
    <Colors>red</Colors>
    <Colors>green</Colors>
    <Colors>blue</Colors>
    <Counts>
      <int32>1</int32>
      <int32>2</int32>
    </Counts>
  </ModelWithRenamedArrays>
`;

scenario("Payload_Xml_ModelWithRenamedArraysValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithRenamedArrays").get(),
    modelWithRenamedArrays,
  );
});

scenario("Payload_Xml_ModelWithRenamedArraysValue_put", async (context) => {
  const body = modelWithRenamedArrays;
  expectNoContent(
    await connect(context).path("/payload/xml/modelWithRenamedArrays").put({ contentType, body }),
  );
});

const modelWithWrappedPrimitiveCustomItemNames = `
  <ModelWithWrappedPrimitiveCustomItemNames>
    <ItemsTags>
      <ItemName>fiction</ItemName>
      <ItemName>classic</ItemName>
    </ItemsTags>
  </ModelWithWrappedPrimitiveCustomItemNames>
`;

scenario("Payload_Xml_ModelWithWrappedPrimitiveCustomItemNamesValue_get", async (context) => {
  expectXml(
    await connect(context).path("/payload/xml/modelWithWrappedPrimitiveCustomItemNames").get(),
    modelWithWrappedPrimitiveCustomItemNames,
  );
});

scenario("Payload_Xml_ModelWithWrappedPrimitiveCustomItemNamesValue_put", async (context) => {
  const body = modelWithWrappedPrimitiveCustomItemNames;
  expectNoContent(
    await connect(context)
      .path("/payload/xml/modelWithWrappedPrimitiveCustomItemNames")
      .put({ contentType, body }),
  );
});

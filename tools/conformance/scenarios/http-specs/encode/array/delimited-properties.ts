import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/array";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Encode_Array_Property_commaDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/comma-delimited")
      .post({ body: { value: "blue,red,green" } }),
    { value: "blue,red,green" },
  );
});

scenario("Encode_Array_Property_enumCommaDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/enum/comma-delimited")
      .post({ body: { value: "blue,red,green" } }),
    { value: "blue,red,green" },
  );
});

scenario("Encode_Array_Property_extensibleEnumCommaDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/extensible-enum/comma-delimited")
      .post({ body: { value: "blue,red,green" } }),
    { value: "blue,red,green" },
  );
});

scenario("Encode_Array_Property_spaceDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/space-delimited")
      .post({ body: { value: "blue red green" } }),
    { value: "blue red green" },
  );
});

scenario("Encode_Array_Property_enumSpaceDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/enum/space-delimited")
      .post({ body: { value: "blue red green" } }),
    { value: "blue red green" },
  );
});

scenario("Encode_Array_Property_extensibleEnumSpaceDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/extensible-enum/space-delimited")
      .post({ body: { value: "blue red green" } }),
    { value: "blue red green" },
  );
});

scenario("Encode_Array_Property_pipeDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/pipe-delimited")
      .post({ body: { value: "blue|red|green" } }),
    { value: "blue|red|green" },
  );
});

scenario("Encode_Array_Property_enumPipeDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/enum/pipe-delimited")
      .post({ body: { value: "blue|red|green" } }),
    { value: "blue|red|green" },
  );
});

scenario("Encode_Array_Property_extensibleEnumPipeDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/extensible-enum/pipe-delimited")
      .post({ body: { value: "blue|red|green" } }),
    { value: "blue|red|green" },
  );
});

scenario("Encode_Array_Property_newlineDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/newline-delimited")
      .post({ body: { value: "blue\nred\ngreen" } }),
    { value: "blue\nred\ngreen" },
  );
});

scenario("Encode_Array_Property_enumNewlineDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/enum/newline-delimited")
      .post({ body: { value: "blue\nred\ngreen" } }),
    { value: "blue\nred\ngreen" },
  );
});

scenario("Encode_Array_Property_extensibleEnumNewlineDelimited", async (context) => {
  expectBody(
    await connect(context)
      .path("/encode/array/property/extensible-enum/newline-delimited")
      .post({ body: { value: "blue\nred\ngreen" } }),
    { value: "blue\nred\ngreen" },
  );
});

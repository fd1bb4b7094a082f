import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { buildCsvCollection } from "#clients/http-specs/parameters/collection-format";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

const colors = ["blue", "red", "green"];

scenario("Parameters_CollectionFormat_Query_multi", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/collection-format/query/multi")
      .get({ queryParameters: { colors: { value: colors, explode: true, style: "form" } } }),
  );
});

scenario("Parameters_CollectionFormat_Query_ssv", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/collection-format/query/ssv")
      .get({
        queryParameters: { colors: { value: colors, explode: false, style: "spaceDelimited" } },
      }),
  );
});

scenario("Parameters_CollectionFormat_Query_pipes", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/collection-format/query/pipes")
      .get({
        queryParameters: { colors: { value: colors, explode: false, style: "pipeDelimited" } },
      }),
  );
});

scenario("Parameters_CollectionFormat_Query_csv", async (context) => {
  const path = connect(context).path("/parameters/collection-format/query/csv");
  expectNoContent(await path.get({ queryParameters: { colors } }));
  const wrapped = { value: colors, explode: false, style: "form" } as const;
  expectNoContent(await path.get({ queryParameters: { colors: wrapped } }));
});

scenario("Parameters_CollectionFormat_Header_csv", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/collection-format/header/csv")
      .get({ headers: { colors: buildCsvCollection(colors) } }),
  );
});

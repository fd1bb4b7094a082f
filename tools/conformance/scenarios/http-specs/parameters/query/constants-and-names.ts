import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/parameters/query";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Parameters_Query_Constant_post", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/query/constant")
      .post({ queryParameters: { queryParam: "constantValue" } }),
  );
});

scenario("Parameters_Query_SpecialChar_dollarSign", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/query/special-char/dollar-sign")
      .get({ queryParameters: { $filter: "status eq 'active'" } }),
  );
});

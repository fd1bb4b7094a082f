import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/alternate-type";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_AlternateType_ExternalType_getModel", async (context) => {
  expectBody(
    await connect(context).path("/azure/client-generator-core/alternate-type/external/model").get(),
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [-122.25, 37.87] },
      properties: { name: "A single point of interest", category: "landmark", elevation: 100 },
      id: "feature-1",
    },
  );
});

scenario("Azure_ClientGenerator_Core_AlternateType_ExternalType_putModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/alternate-type/external/model")
      .put({
        body: {
          type: "Feature",
          geometry: { type: "Point", coordinates: [-122.25, 37.87] },
          properties: { name: "A single point of interest", category: "landmark", elevation: 100 },
          id: "feature-1",
        },
      }),
  );
});

scenario("Azure_ClientGenerator_Core_AlternateType_ExternalType_getProperty", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/alternate-type/external/property")
      .get(),
    {
      feature: {
        type: "Feature",
        geometry: { type: "Point", coordinates: [-122.25, 37.87] },
        properties: { name: "A single point of interest", category: "landmark", elevation: 100 },
        id: "feature-1",
      },
      additionalProperty: "extra",
    },
  );
});

scenario("Azure_ClientGenerator_Core_AlternateType_ExternalType_putProperty", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/alternate-type/external/property")
      .put({
        body: {
          feature: {
            type: "Feature",
            geometry: { type: "Point", coordinates: [-122.25, 37.87] },
            properties: {
              name: "A single point of interest",
              category: "landmark",
              elevation: 100,
            },
            id: "feature-1",
          },
          additionalProperty: "extra",
        },
      }),
  );
});

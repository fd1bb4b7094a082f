/** The range of every package that generated packages may depend on: what their code is tried with. */
export const dependencyRanges: Readonly<Record<string, string>> = {
  "@azure-rest/core-client": "^2.9.0",
  "@azure/abort-controller": "^2.1.2",
  "@azure/core-auth": "^1.11.0",
  "@azure/core-lro": "^3.4.1",
  "@azure/core-rest-pipeline": "^1.25.0",
  "@azure/identity": "^4.0.0",
  "@azure/logger": "^1.4.0",
  "@types/node": "^24.0.0",
  "@typespec/ts-http-runtime": "^0.3.10",
  typescript: ">=5.9.3",
};

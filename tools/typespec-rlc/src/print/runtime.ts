import { moduleOf, type Name } from "../text/name.ts";

/** Everything that generated code imports from the runtime that it stands on. */
export interface Runtime {
  readonly Client: Name;
  readonly ClientOptions: Name;
  readonly HttpResponse: Name;
  readonly RequestParameters: Name;
  readonly StreamableMethod: Name;
  readonly getClient: Name;
  readonly RawHttpHeaders: Name;
  readonly RawHttpHeadersInput: Name;
  readonly TokenCredential: Name;
  readonly KeyCredential: Name;
  readonly AzureLogger: Name;
  readonly createClientLogger: Name;
}

const coreClient = moduleOf("@azure-rest/core-client");
const corePipeline = moduleOf("@azure/core-rest-pipeline");
const coreAuth = moduleOf("@azure/core-auth");
const azureLogger = moduleOf("@azure/logger");

export const runtime: Runtime = {
  Client: coreClient.type("Client"),
  ClientOptions: coreClient.type("ClientOptions"),
  HttpResponse: coreClient.type("HttpResponse"),
  RequestParameters: coreClient.type("RequestParameters"),
  StreamableMethod: coreClient.type("StreamableMethod"),
  getClient: coreClient.value("getClient"),
  RawHttpHeaders: corePipeline.type("RawHttpHeaders"),
  RawHttpHeadersInput: corePipeline.type("RawHttpHeadersInput"),
  TokenCredential: coreAuth.type("TokenCredential"),
  KeyCredential: coreAuth.type("KeyCredential"),
  AzureLogger: azureLogger.type("AzureLogger"),
  createClientLogger: azureLogger.value("createClientLogger"),
};

/** Where a consumer finds the error that the runtime throws. */
export const restErrorModule = "@azure/core-rest-pipeline";

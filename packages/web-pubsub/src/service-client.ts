import type { AzureKeyCredential, TokenCredential } from "@azure/core-auth";
import type { RequestBodyType } from "@azure/core-rest-pipeline";

import {
  checkOptions,
  checkPathStep,
  checkText,
  checkTexts,
  checkWholeNumber,
} from "./arguments.ts";
import { readTarget } from "./auth/service-target.ts";
import { callOperation } from "./call.ts";
import type { CallContext } from "./call.ts";
import { checkRetryOptions } from "./call-options.ts";
import { createClientAccess } from "./client-access.ts";
import type { ClientAccess } from "./client-access.ts";
import { readConstruction } from "./construction.ts";
import type {
  ClientTokenResponse,
  GenerateClientTokenOptions,
  HasConnectionOptions,
  HubCloseConnectionOptions,
  HubSendTextToAllOptions,
  HubSendToAllOptions,
  JSONTypes,
  ReturningErrors,
} from "./operation-options.ts";
import { closeConnection, connectionExists } from "./operations/connections.ts";
import { sendToAll } from "./operations/messages.ts";
import type { WebPubSubServiceClientOptions } from "./options.ts";
import type { ServiceResponse } from "./response.ts";
import { apiVersion, connectRest } from "./rest.ts";
import type { RestClient } from "./rest.ts";

/**
 * The client of one hub of a Web PubSub resource.
 *
 * Every method rejects, and never throws: a `TypeError` or `RangeError` for an argument that cannot
 * be sent (nothing is sent then), a `ServiceError` for an answer that is a failure, a
 * `ConnectionError`, `TimeoutError` or `AbortError` where no answer came.
 */
export class WebPubSubServiceClient {
  /** The hub that this client is for. */
  readonly hubName: string;
  /** The api-version that requests name. */
  readonly apiVersion: string = apiVersion;
  /** The address of the resource. */
  readonly endpoint: string;
  readonly #context: CallContext;
  readonly #clientAccess: ClientAccess;

  /**
   * @param connectionString - From the Keys page of the Azure portal, or of the embedded service.
   * @param hubName - A letter and up to 127 letters, digits or ``_ ` , . [ ]``.
   * @throws ConfigurationError - What to change about the connection string; never its contents.
   */
  constructor(connectionString: string, hubName: string, options?: WebPubSubServiceClientOptions);
  /**
   * @param endpoint - The address of the resource: https, or http on this machine.
   * @param credential - An access key of the resource, or Microsoft Entra ID.
   * @param hubName - A letter and up to 127 letters, digits or ``_ ` , . [ ]``.
   * @throws ConfigurationError - What to change about the endpoint.
   */
  // oxlint-disable-next-line max-params -- The official client has these four.
  constructor(
    endpoint: string,
    credential: AzureKeyCredential | TokenCredential,
    hubName: string,
    options?: WebPubSubServiceClientOptions,
  );
  constructor(...given: readonly unknown[]) {
    const { source, hubName, options } = readConstruction("WebPubSubServiceClient", given);
    if (options.retryOptions) checkRetryOptions("WebPubSubServiceClient", options.retryOptions);
    const target = readTarget("WebPubSubServiceClient", source, options.allowInsecureConnection);
    this.hubName = hubName;
    this.endpoint = target.endpoint;
    this.#context = {
      rest: connectRest(target, options),
      hub: hubName,
      credentialKind: target.credential.kind,
    };
    this.#clientAccess = createClientAccess(this.#context, target);
  }

  /** The REST client behind this one, with its authentication: for whatever needs the wire. */
  get rest(): RestClient {
    return this.#context.rest.client;
  }

  /**
   * Closes a connection. A connection that does not exist is closed already: that succeeds, too.
   *
   * @param connectionId - Any text but `.`, `..` and the empty one.
   * @param options - The reason to give, and what every call takes.
   */
  async closeConnection(
    connectionId: string,
    options: HubCloseConnectionOptions = {},
  ): Promise<ServiceResponse> {
    const operation = "closeConnection";
    checkOptions(operation, options);
    const { reason } = options;
    checkPathStep({ operation, parameter: "connectionId" }, connectionId);
    if (reason !== undefined) checkText({ operation, parameter: "reason" }, reason);
    return callOperation(this.#context, closeConnection, {
      values: { connectionId, reason },
      options,
    });
  }

  /** For a call that returns failures: the answer is true, false, or the response of the failure. */
  async connectionExists(
    connectionId: string,
    options: ReturningErrors<HasConnectionOptions>,
  ): Promise<boolean | ServiceResponse>;
  /**
   * Tells whether a connection exists.
   *
   * @param connectionId - Any text but `.`, `..` and the empty one.
   */
  async connectionExists(connectionId: string, options?: HasConnectionOptions): Promise<boolean>;
  async connectionExists(
    connectionId: string,
    options: HasConnectionOptions | ReturningErrors<HasConnectionOptions> = {},
  ): Promise<boolean | ServiceResponse> {
    checkOptions("connectionExists", options);
    checkPathStep({ operation: "connectionExists", parameter: "connectionId" }, connectionId);
    const response = await callOperation(this.#context, connectionExists, {
      values: { connectionId },
      options,
    });
    return response.isError ? response : response.status === 200;
  }

  /** Sends a text, as it is, to all connections of the hub. */
  async sendToAll(message: string, options: HubSendTextToAllOptions): Promise<ServiceResponse>;
  /** Sends a JSON value to all connections of the hub. */
  async sendToAll(message: JSONTypes, options?: HubSendToAllOptions): Promise<ServiceResponse>;
  /** Sends bytes to all connections of the hub. A stream is read to its end first. */
  async sendToAll(
    message: RequestBodyType,
    options?: HubSendToAllOptions,
  ): Promise<ServiceResponse>;
  async sendToAll(
    message: RequestBodyType | JSONTypes,
    options: HubSendToAllOptions & { contentType?: string } = {},
  ): Promise<ServiceResponse> {
    const operation = "sendToAll";
    checkOptions(operation, options);
    const { excludedConnections: excluded, filter, messageTtlSeconds, contentType } = options;
    if (excluded !== undefined)
      checkTexts({ operation, parameter: "excludedConnections" }, excluded);
    if (filter !== undefined) checkText({ operation, parameter: "filter" }, filter);
    if (messageTtlSeconds !== undefined) {
      const place = { operation, parameter: "messageTtlSeconds" };
      checkWholeNumber(place, messageTtlSeconds, { least: 0, most: 300 });
    }
    return callOperation(this.#context, sendToAll, {
      values: { message, contentType, excluded, filter, messageTtlSeconds },
      options,
    });
  }

  /** For a call that returns failures: the answer is the token, or the response of the failure. */
  async getClientAccessToken(
    options: ReturningErrors<GenerateClientTokenOptions>,
  ): Promise<ClientTokenResponse | ServiceResponse>;
  /**
   * Issues a token that a client connects with. With an access key it is signed here and nothing is
   * sent; with Microsoft Entra ID the service issues it.
   */
  async getClientAccessToken(options?: GenerateClientTokenOptions): Promise<ClientTokenResponse>;
  async getClientAccessToken(
    options: GenerateClientTokenOptions | ReturningErrors<GenerateClientTokenOptions> = {},
  ): Promise<ClientTokenResponse | ServiceResponse> {
    return this.#clientAccess.issue(options);
  }
}

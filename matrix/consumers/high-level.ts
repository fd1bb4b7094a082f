/**
 * Uses the types of the high-level client as applications do, and nothing of a platform: it has to
 * compile for each. It is never run.
 */
import {
  accessKeySigningPolicy,
  accessKeySigningPolicyName,
  AzureKeyCredential,
  closeMany,
  ConfigurationError,
  ConnectionError,
  createRestClient,
  filter,
  odata,
  OperationAbortedError,
  OperationTimeoutError,
  sendToMany,
  ServiceError,
  WebPubSubServiceClient,
} from "@restline/web-pubsub";
import type {
  CallOptions,
  CallPolicy,
  Classification,
  ClientTokenResponse,
  ConfigurationErrorCode,
  ErrorDetail,
  FailedItem,
  Filter,
  GenerateClientTokenOptions,
  GroupListConnectionsOptions,
  GroupMemberList,
  GroupMemberPage,
  HasConnectionOptions,
  HubCloseConnectionOptions,
  HubSendTextToAllOptions,
  HubSendToAllOptions,
  InnerError,
  JSONTypes,
  ManyProgress,
  ManyResult,
  Permission,
  RestClient,
  RetryOptions,
  ReturningErrors,
  ServiceErrorFields,
  ServiceResponse,
  Target,
  Verdict,
  WebPubSubClientProtocol,
  WebPubSubGroup,
  WebPubSubGroupMember,
  WebPubSubServiceClientLogOptions,
  WebPubSubServiceClientOptions,
} from "@restline/web-pubsub";
import { isUnexpected } from "@restline/web-pubsub-rest";
import type { GroupMemberOutput } from "@restline/web-pubsub-rest";
import type { IsAny, Refuse } from "./refuse-any.ts";

export type NoneIsAny = Refuse<
  [
    IsAny<CallOptions>,
    IsAny<CallPolicy["policy"]>,
    IsAny<Classification>,
    IsAny<ClientTokenResponse>,
    IsAny<ErrorDetail>,
    IsAny<Filter>,
    IsAny<GroupMemberList>,
    IsAny<InnerError>,
    IsAny<JSONTypes>,
    IsAny<ManyResult>,
    IsAny<RestClient>,
    IsAny<ServiceErrorFields>,
    IsAny<ServiceError>,
    IsAny<ServiceResponse["headers"]>,
    IsAny<WebPubSubGroup>,
    IsAny<WebPubSubServiceClient>,
    IsAny<WebPubSubServiceClientOptions>,
    IsAny<Parameters<WebPubSubServiceClient["closeConnection"]>[1]>,
    IsAny<Awaited<ReturnType<WebPubSubServiceClient["connectionExists"]>>>,
  ][number]
>;

const retryOptions: RetryOptions = { maxRetries: 1, retryDelayInMs: 10, repeatSends: false };
const loggingOptions: WebPubSubServiceClientLogOptions = { additionalAllowedHeaderNames: ["date"] };
const policy: CallPolicy = {
  policy: { name: "audit", sendRequest: (request, next) => next(request) },
  position: "perRetry",
};
const options: WebPubSubServiceClientOptions = {
  retryOptions,
  loggingOptions,
  additionalPolicies: [policy],
  reverseProxyEndpoint: "https://proxy.example",
  allowInsecureConnection: false,
};

export const credential: AzureKeyCredential = new AzureKeyCredential("a key");
export const chat: WebPubSubServiceClient = new WebPubSubServiceClient(
  "https://contoso.webpubsub.azure.com",
  credential,
  "chat",
  options,
);
export const rest: RestClient = createRestClient("Endpoint=https://a.example;AccessKey=b;");
export const signing: { name: string } = accessKeySigningPolicy(credential);
export const name: string = accessKeySigningPolicyName;

export async function close(connectionId: string): Promise<string> {
  const verdict: Verdict = "error";
  const classify: Classification = (response) => (response.status === 207 ? verdict : undefined);
  const call: HubCloseConnectionOptions = {
    reason: "moved",
    timeoutInMs: 1_000,
    policies: [policy],
    classify,
    errorHandling: "return",
  };
  const response: ServiceResponse = await chat.closeConnection(connectionId, call);
  const status: number = response.status;
  return `${status} ${response.requestId} ${response.error?.code}`;
}

export async function ask(connectionId: string): Promise<boolean> {
  const thrown: boolean = await chat.connectionExists(connectionId);
  const returning: ReturningErrors<HasConnectionOptions> = { errorHandling: "return" };
  const returned: boolean | ServiceResponse = await chat.connectionExists(connectionId, returning);
  return typeof returned === "boolean" ? returned : thrown;
}

export async function send(message: JSONTypes): Promise<number[]> {
  const text: HubSendTextToAllOptions = { contentType: "text/plain" };
  const json: HubSendToAllOptions = { filter: "userId eq 'ada'", messageTtlSeconds: 60 };
  const bytes = new Uint8Array([1, 2, 3]);
  const responses = await Promise.all([
    chat.sendToAll("hello", text),
    chat.sendToAll(message, json),
    chat.sendToAll(bytes),
  ]);
  return responses.map(({ status }) => status);
}

export async function admit(clientProtocol: WebPubSubClientProtocol): Promise<string> {
  const token: GenerateClientTokenOptions = { userId: "ada", roles: [], clientProtocol };
  const { url }: ClientTokenResponse = await chat.getClientAccessToken(token);
  return url;
}

export const readers: Filter = filter.and(
  filter.groups.contains("news"),
  filter.not(filter.userId.in(["ada", "O'Hara"])),
  filter.or(filter.userId.eq(null), filter.connectionId.length.gt(3)),
  filter.raw(odata`userId ne ${"bob"}`),
);

export async function sendToReaders(): Promise<readonly FailedItem[]> {
  const news: WebPubSubGroup = chat.group("news");
  await news.sendToAll("Extra!", { contentType: "text/plain", filter: readers });
  const progress: ManyProgress[] = [];
  const sent: ManyResult = await sendToMany(
    chat,
    { users: ["ada"], groups: ["news"], connections: ["c1"] },
    { message: { extra: true }, concurrency: 4, onProgress: (each) => progress.push(each) },
  );
  const again: Target[] = sent.failed.map(({ target }) => target);
  await closeMany(chat, again, { reason: "Unreachable" });
  return sent.failed;
}

export async function regroup(connectionId: string, permission: Permission): Promise<boolean> {
  await chat.addConnectionsToGroups(["news"], readers);
  await chat.removeConnectionsFromGroups(["news"], "");
  await chat.grantPermission(connectionId, permission, { targetName: "news" });
  await chat.group("news").addConnection(connectionId);
  return chat.hasPermission(connectionId, permission, { targetName: "news" });
}

export async function list(options: GroupListConnectionsOptions): Promise<string[]> {
  const ids: string[] = [];
  for await (const { connectionId, userId } of chat.group("news").listConnections(options)) {
    ids.push(`${connectionId} ${userId ?? "nobody"}`);
  }
  const members: GroupMemberList = await chat.group("news").listConnections();
  for await (const page of members.byPage({ maxPageSize: 100, continuationToken: "abc" })) {
    const typed: GroupMemberPage = page;
    const first: WebPubSubGroupMember | undefined = typed[0];
    ids.push(`${first?.connectionId} ${typed.response.status} ${typed.continuationToken}`);
  }
  return ids;
}

export async function listByRoute(group: string): Promise<GroupMemberOutput[]> {
  const page = await chat.rest
    .path("/api/hubs/{hub}/groups/{group}/connections", chat.hubName, group)
    .get({ queryParameters: { top: 10 } });
  if (isUnexpected(page)) throw new Error(page.body.message);
  return page.body.value;
}

export function explain(error: unknown): string | number | undefined {
  if (error instanceof ServiceError) {
    const details: readonly ErrorDetail[] | undefined = error.details;
    const inner: InnerError | undefined = error.inner;
    return error.retryAfterInMs ?? details?.[0]?.code ?? inner?.code ?? error.statusCode;
  }
  if (error instanceof ConnectionError) return error.code;
  if (error instanceof OperationTimeoutError) return error.name;
  if (error instanceof OperationAbortedError) return error.message;
  if (error instanceof ConfigurationError) {
    const code: ConfigurationErrorCode = error.code;
    return code;
  }
  return undefined;
}

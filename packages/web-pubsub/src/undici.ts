export { createUndiciHttpClient } from "./transport/undici-client.ts";
export type { UndiciHttpClient, UndiciHttpClientOptions } from "./transport/undici-client.ts";

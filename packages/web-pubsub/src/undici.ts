/**
 * The HTTP client on undici, which takes less CPU time and memory than the default one. Node.js only;
 * undici is a peer dependency.
 *
 * @packageDocumentation
 * @module undici
 */

export { createUndiciHttpClient } from "./transport/undici-client.ts";
export type { UndiciHttpClient, UndiciHttpClientOptions } from "./transport/undici-client.ts";

import type { PipelinePolicy } from "@azure/core-rest-pipeline";

/**
 * Makes a policy that takes the `Authorization` header off a request once its answer is there. The
 * core's own bearer policy leaves it on, and with it in every error and response that refers to
 * the request, for as long as the token is valid.
 */
export function createForgetTokenPolicy(): PipelinePolicy {
  return {
    name: "webPubSubForgetTokenPolicy",
    async sendRequest(request, next) {
      try {
        return await next(request);
      } finally {
        request.headers.delete("Authorization");
      }
    },
  };
}

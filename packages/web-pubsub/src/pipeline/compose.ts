import type { HttpClient, Pipeline, PipelinePolicy, SendRequest } from "@azure/core-rest-pipeline";

/** Gives a policy the form in which requests go through it. */
export type Shorten = (policy: PipelinePolicy) => PipelinePolicy;

/**
 * Lets a pipeline link its policies when the first request comes, and again only once they change;
 * by itself it does so for every request. Policies that are there by now are linked as `shorten`
 * gives them back, and the pipeline shows and removes them as before; later ones are linked as they
 * are. A clone of the pipeline is an ordinary one.
 */
export function composeOnce(pipeline: Pipeline, shorten: Shorten): void {
  const shortened = new Map(
    pipeline.getOrderedPolicies().map((policy) => [policy, shorten(policy)]),
  );
  let linked: Linked | undefined;
  pipeline.sendRequest = (httpClient, request) => {
    // The pipeline keeps the same list until a policy is added or removed.
    const policies = pipeline.getOrderedPolicies();
    if (linked?.policies !== policies || linked.httpClient !== httpClient) {
      const forms = policies.map((policy) => shortened.get(policy) ?? policy);
      linked = { policies, httpClient, send: link(forms, httpClient) };
    }
    return linked.send(request);
  };
}

interface Linked {
  readonly policies: readonly PipelinePolicy[];
  readonly httpClient: HttpClient;
  readonly send: SendRequest;
}

function link(policies: readonly PipelinePolicy[], httpClient: HttpClient): SendRequest {
  return policies.reduceRight<SendRequest>(
    (next, policy) => (request) => policy.sendRequest(request, next),
    (request) => httpClient.sendRequest(request),
  );
}

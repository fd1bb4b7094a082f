import { expectBody } from "#expectations";
import { scenario } from "#harness";
import createClient from "#clients/azure-http-specs/azure/versioning/previewVersion";

scenario("Azure_Versioning_PreviewVersion_getWidget", async ({ endpoint, options }) => {
  const answer = await createClient({ ...options, endpoint })
    .path("/azure/versioning/previewVersion/widgets/{id}", "widget-123")
    .get();
  if (answer.status !== "200") throw new Error(`unexpected status ${answer.status}`);
  expectBody(answer, { id: "widget-123", name: "Sample Widget", color: "blue" });
});

scenario("Azure_Versioning_PreviewVersion_updateWidgetColor", async ({ endpoint, options }) => {
  const answer = await createClient({ ...options, endpoint })
    .path("/azure/versioning/previewVersion/widgets/{id}/color", "widget-123")
    .patch({ contentType: "application/merge-patch+json", body: { color: "red" } });
  if (answer.status !== "200") throw new Error(`unexpected status ${answer.status}`);
  expectBody(answer, { id: "widget-123", name: "Sample Widget", color: "red" });
});

scenario("Azure_Versioning_PreviewVersion_listWidgets", async ({ endpoint, options }) => {
  const answer = await createClient({ ...options, endpoint, apiVersion: "2024-06-01" })
    .path("/azure/versioning/previewVersion/widgets")
    .get({ queryParameters: { name: "test" } });
  expectBody(answer, { widgets: [{ id: "widget-1", name: "test" }] });
});

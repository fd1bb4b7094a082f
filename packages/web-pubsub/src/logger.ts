import { createClientLogger } from "@azure/logger";
import type { AzureLogger } from "@azure/logger";

/** Logs as `azure:web-pubsub`, the name that the official client has: `AZURE_LOG_LEVEL=info` shows it. */
export const logger: AzureLogger = createClientLogger("web-pubsub");

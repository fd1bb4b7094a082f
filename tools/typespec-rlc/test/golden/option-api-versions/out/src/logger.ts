import { createClientLogger } from "@azure/logger";
import type { AzureLogger } from "@azure/logger";

/** Logs of this package: `AZURE_LOG_LEVEL=info` or `setLogLevel` of `@azure/logger` shows them. */
export const logger: AzureLogger = createClientLogger("option-api-versions");

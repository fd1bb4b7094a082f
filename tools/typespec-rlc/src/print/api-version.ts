import type { RlcApiVersion, RlcClient } from "../shape/rlc.ts";
import { code, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { modules, valueIn } from "./plan.ts";
import { printType } from "./type.ts";

/** The option that names the api-version, where the client has a say in it. */
export function printApiVersionOption(apiVersion: RlcApiVersion): Code | undefined {
  if (apiVersion.kind === "operation") return undefined;
  return code`
    ${printDoc(`The api-version that requests name. Default: \`${apiVersion.default}\`.`)}
    apiVersion?: ${printType(apiVersion.type, modules.index)};
  `;
}

/** What the factory does about the api-version, once there is a client. */
export function printApiVersionPolicy({ apiVersion, logger }: RlcClient): Code | undefined {
  switch (apiVersion.kind) {
    case "query":
      return printQueryPolicy(apiVersion.wireName);
    case "server":
      return undefined;
    case "operation":
      // Without a logger there is nobody to tell.
      if (logger === undefined) return undefined;
      return code`
        if (options.apiVersion !== undefined) {
          ${valueIn(modules.logger, "logger")}.warning(
            "The option apiVersion has no effect: give the api-version to each operation that takes one.",
          );
        }
      `;
  }
}

/** A request that names an api-version, a page's link for instance, keeps it. */
function printQueryPolicy(wireName: string): Code {
  const key = encodeURIComponent(wireName);
  return code`
    client.pipeline.addPolicy({
      name: "ClientApiVersionPolicy",
      sendRequest: (request, next) => {
        if (!/[?&]${key.replace(/[.*()]/g, "\\$&")}=/.test(request.url)) {
          const separator = request.url.includes("?") ? "&" : "?";
          request.url += \`\${separator}${key}=\${encodeURIComponent(apiVersion)}\`;
        }
        return next(request);
      },
    });
  `;
}

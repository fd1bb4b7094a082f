import type { RlcClientFacts } from "@restline/typespec-rlc";
import { RestlineError } from "../errors.ts";

/** What the packages of a new service and their contents are called. */
export interface ScaffoldNames {
  /** The npm package of the hand-written layer: `@contoso/widgets`. */
  readonly layer: string;
  /** That of the REST client: `@contoso/widgets-rest`. */
  readonly rest: string;
  /** Folders below `packages/`. */
  readonly layerFolder: string;
  readonly restFolder: string;
  /** The class: `WidgetsClient`. */
  readonly client: string;
  /** `WidgetsError` */
  readonly error: string;
  readonly title: string;
}

/**
 * @param name The npm package that was asked for; `undefined`: that of the service.
 * @throws {RestlineError} `name-invalid`
 */
export function nameScaffold(service: string, name: string | undefined): ScaffoldNames {
  const layer = name ?? toKebab(service);
  if (!/^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/.test(layer) || layer.length > 200) {
    throw new RestlineError("name-invalid", `${layer} is no name that npm takes.`, {
      remedy: "Name the package in lower case, with a scope or without: --name @contoso/widgets",
    });
  }
  const folder = layer.replace(/^@[^/]*\//, "");
  const base = toPascal(service).replace(/Client$/, "");
  return {
    layer,
    rest: `${layer}-rest`,
    layerFolder: folder,
    restFolder: `${folder}-rest`,
    client: `${base}Client`,
    error: `${base}Error`,
    title: service,
  };
}

function toKebab(name: string): string {
  const words = name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-")
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return words === "" ? "client" : words.slice(0, 100);
}

function toPascal(name: string): string {
  const words = name.split(/[^\p{ID_Continue}]+/u).filter((word) => word !== "");
  const text = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^\p{ID_Start}/u.test(text) ? text : `_${text}`;
}

/** A method of the client, and the operation that it calls. */
export interface LayerMethod {
  readonly name: string;
  /** `GET /items/{id}` */
  readonly key: string;
  /** As the wire model has it. */
  readonly operation: string;
}

/** One method for each operation; those that share verb and path share one. */
export function nameMethods({ operations }: RlcClientFacts): LayerMethod[] {
  const methods = new Map<string, LayerMethod>();
  for (const { verb, route, name, operation } of operations) {
    const key = `${verb.toUpperCase()} ${route}`;
    if (methods.has(key)) continue;
    methods.set(key, { name: nameMethod(name), key, operation });
  }
  return [...methods.values()];
}

function nameMethod(name: string): string {
  const method = name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+$|^\p{Lu}/u, (run) =>
    run.toLowerCase(),
  );
  return ["constructor", "rest"].includes(method) ? `${method}Operation` : method;
}

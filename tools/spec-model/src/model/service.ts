import type { AuthenticationOption } from "./authentication.ts";
import type { NamedType } from "./named-type.ts";
import type { Operation } from "./operation.ts";
import type { Value, WireType } from "./type.ts";

/** What goes over the wire, for each service of a TypeSpec program and each of its api-versions. */
export interface WireModel {
  readonly services: readonly Service[];
}

/** A namespace with `@service`. */
export interface Service {
  /** The last part of the namespace. */
  readonly name: string;
  /** The namespace, with those around it: `Contoso.Widgets`. */
  readonly namespace: string;
  readonly title?: string;
  readonly doc?: string;
  /** Oldest first, as the spec lists them; never empty. */
  readonly versions: readonly ServiceVersion[];
}

/** A service as it is in one api-version. */
export interface ServiceVersion {
  /** The wire value, for instance `2024-12-01`; absent where the service has no versions. */
  readonly apiVersion?: string;
  readonly servers: readonly Server[];
  /** Any one of them suffices; empty: the service needs no credentials. */
  readonly authentication: readonly AuthenticationOption[];
  readonly operations: readonly Operation[];
  /** Every named type that the operations reach, by the name that references use. */
  readonly types: Readonly<Record<string, NamedType>>;
}

/** Where a service can be reached. */
export interface Server {
  /** A URL template: `{endpoint}`, `https://{region}.example.com/v1`. */
  readonly url: string;
  readonly doc?: string;
  readonly parameters: readonly ServerParameter[];
}

/** A `{name}` of a server's URL. */
export interface ServerParameter {
  readonly name: string;
  readonly doc?: string;
  readonly type: WireType;
  readonly optional: boolean;
  readonly default?: Value;
  /** Carries the service's api-version. */
  readonly apiVersion: boolean;
}

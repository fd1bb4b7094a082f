/**
 * Reads a TypeSpec program into a versioned model of what goes over the wire.
 *
 * @packageDocumentation
 */

export { loadLibraries } from "./read/libraries.ts";
export type { SpecLibraries } from "./read/libraries.ts";
export { readWireModel } from "./read/wire-model.ts";
export type { ReadOptions, ReadResult } from "./read/wire-model.ts";
export { nameOperation, nameStatus, originOf } from "./origins.ts";
export type { Origin, Origins, OriginKey } from "./origins.ts";
export type {
  AuthenticationOption,
  AuthenticationScheme,
  OAuth2Flow,
} from "./model/authentication.ts";
export type {
  EnumType,
  EnumValue,
  ModelType,
  NamedType,
  NamedUnionType,
} from "./model/named-type.ts";
export type {
  ContinuationToken,
  FinalStateVia,
  Operation,
  Paging,
  Polling,
  Verb,
} from "./model/operation.ts";
export type {
  CookieParameter,
  HeaderParameter,
  Parameter,
  PathParameter,
  QueryParameter,
} from "./model/parameter.ts";
export type {
  FilePayload,
  MultipartPayload,
  Part,
  PartHeader,
  Payload,
  Response,
  ResponseHeader,
  SinglePayload,
  Status,
} from "./model/payload.ts";
export type {
  Server,
  ServerParameter,
  Service,
  ServiceVersion,
  WireModel,
} from "./model/service.ts";
export type {
  ArrayType,
  Constraints,
  Encoding,
  Lifecycle,
  LiteralType,
  ObjectType,
  Property,
  RecordType,
  ScalarName,
  ScalarType,
  TypeReference,
  UnionType,
  UnknownType,
  Value,
  WireType,
} from "./model/type.ts";

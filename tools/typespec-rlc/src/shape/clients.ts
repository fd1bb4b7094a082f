import type { Service, ServiceVersion } from "@restline/spec-model";
import type { ClientSettings } from "./client.ts";
import { FileNames } from "./file-name.ts";
import { toCamelCase, toPascalCase } from "./identifier.ts";
import { shapeVersionTable } from "./api-version-table.ts";
import { shapePackage } from "./package.ts";
import type { RlcPackage } from "./rlc.ts";

/** The client of one service, and where it stands among those of the others. */
export interface RlcMember {
  readonly rlc: RlcPackage;
  /** Absent where the spec has one service: then the client is the package. */
  readonly place?: RlcPlace;
}

export interface RlcPlace {
  /** The client's folder below `src/`. */
  readonly folder: string;
  /** The name under which the package exports everything of the client. */
  readonly namespace: string;
  /** The name under which the package exports the client's factory. */
  readonly factory: string;
}

/**
 * A client for each service that has operations to call; services of one name say where they are.
 * With `histories`, the same services in all of their versions, a client tells what each one has.
 */
export function shapeClients(
  services: readonly Service[],
  settings: ClientSettings,
  histories: readonly Service[] = [],
): RlcMember[] {
  const shaped = services.flatMap((service): [Service, ServiceVersion][] => {
    const version = service.versions[0];
    return version === undefined ? [] : [[service, version]];
  });
  const shape = (service: Service, version: ServiceVersion): RlcPackage => {
    const history = histories.find(({ namespace }) => namespace === service.namespace);
    const versionTable = history && shapeVersionTable(history, version);
    return shapePackage(service, version, { ...settings, ...(versionTable && { versionTable }) });
  };
  if (shaped.length < 2) {
    return shaped.map(([service, version]) => ({ rlc: shape(service, version) }));
  }
  const names = new Set(shaped.map(([{ name }]) => toCamelCase(name)));
  const distinct = names.size === shaped.length;
  const folders = new FileNames();
  return shaped.map(([service, version]) => {
    const namespace = toPascalCase(distinct ? service.name : service.namespace);
    return {
      rlc: shape(service, version),
      place: {
        folder: folders.claim(toCamelCase(namespace)),
        namespace,
        factory: `create${namespace.endsWith("Client") ? namespace : `${namespace}Client`}`,
      },
    };
  });
}

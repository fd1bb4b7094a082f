import type { Constraints, Payload, Value, WireType } from "@restline/spec-model";

/** A type as a spec has it, in short. */
export function showType(type: WireType): string {
  switch (type.kind) {
    case "scalar":
      return type.name;
    case "literal":
      return JSON.stringify(type.value);
    case "array": {
      if (type.places !== undefined) return `[${type.places.map(showType).join(", ")}]`;
      const items = showType(type.items);
      return type.items.kind === "union" ? `(${items})[]` : `${items}[]`;
    }
    case "record":
      return `Record<${showType(type.values)}>`;
    case "object": {
      const own = type.properties.map(
        ({ name, optional, type: of }) => `${name}${optional ? "?" : ""}: ${showType(of)}`,
      );
      return `{ ${[...(type.base === undefined ? [] : [`...${type.base}`]), ...own].join("; ")} }`;
    }
    case "union":
      return type.variants.map(showType).join(" | ");
    case "reference":
      return type.name;
    case "unknown":
      return "unknown";
  }
}

export function showValue(value: Value | undefined): string {
  return value === undefined ? "none" : JSON.stringify(value);
}

/** Limits in the words of the decorators that set them. */
export function showConstraints(constraints: Constraints | undefined): string {
  const shown = Object.entries(constraints ?? {}).map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : String(value)}`,
  );
  return shown.length === 0 ? "none" : shown.join(", ");
}

/** What kind of body it is. */
export function showPayload(payload: Payload): string {
  switch (payload.kind) {
    case "single":
      return showType(payload.type);
    case "file":
      return payload.text ? "text file" : "file";
    case "multipart":
      return "multipart";
  }
}

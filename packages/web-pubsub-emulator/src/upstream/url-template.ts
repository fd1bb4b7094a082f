/** Where events of a handler go: a URL in which `{hub}` and `{event}` stand for their values. */
export interface UrlTemplate {
  /** The URL for one event, its values percent-encoded. */
  expand(values: TemplateValues): string;
}

/** What a template may ask for. */
export interface TemplateValues {
  readonly hub: string;
  readonly event: string;
}

/** A template, or a sentence about what is wrong with it. */
export type ParsedTemplate =
  | { readonly kind: "parsed"; readonly template: UrlTemplate }
  | { readonly kind: "invalid"; readonly problem: string };

type Part = string | { readonly parameter: keyof TemplateValues };

/**
 * Reads a URL template. Parameters are told apart without regard to case and may stand anywhere but
 * in the host. The problem of a bad one never quotes the query, which may hold a secret.
 */
export function parseUrlTemplate(text: string): ParsedTemplate {
  if (/^tunnel:/i.test(text)) {
    return invalid("tunnel:// needs a tunnel of the service: give the http:// URL of the webhook");
  }
  const [, authority, rest] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(text) ?? [];
  if (authority === undefined || rest === undefined) {
    return invalid("it is no absolute URL that begins with http:// or https://");
  }
  if (/[{}]/.test(authority)) {
    return invalid("its host has a parameter: {hub} and {event} may stand in path and query only");
  }
  if (authority.includes("@")) {
    return invalid("it has a user name or a password: put a secret into the query, as code");
  }
  if (rest.includes("#"))
    return invalid("it has a fragment (#), which is never sent: leave it out");
  const parts = readParts(text);
  if (typeof parts === "string") return invalid(parts);
  const template: UrlTemplate = {
    expand: (values) =>
      parts
        .map((part) =>
          typeof part === "string" ? part : encodeURIComponent(values[part.parameter]),
        )
        .join(""),
  };
  return URL.canParse(template.expand({ hub: "hub", event: "event" }))
    ? { kind: "parsed", template }
    : invalid("it is no valid URL");
}

/** Literal texts and parameters in their order, or what is wrong. */
function readParts(text: string): readonly Part[] | string {
  const parts: Part[] = [];
  // What is captured stands at the odd places: the names between braces.
  for (const [index, piece] of text.split(/\{([^{}]*)\}/).entries()) {
    if (index % 2 === 0) {
      if (/[{}]/.test(piece)) return "it has a brace without its partner: write %7B and %7D";
      parts.push(piece);
      continue;
    }
    const name = piece.toLowerCase();
    if (name === "hub" || name === "event") parts.push({ parameter: name });
    else if (name.startsWith("@microsoft.keyvault(")) {
      return "it refers to a Key Vault, which the emulator cannot reach: give the value itself";
    } else return `it has the parameter {${piece}}: use {hub} and {event}`;
  }
  return parts;
}

function invalid(problem: string): ParsedTemplate {
  return { kind: "invalid", problem };
}

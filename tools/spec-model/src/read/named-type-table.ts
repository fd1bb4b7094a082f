import {
  getFriendlyName,
  getNamespaceFullName,
  type Enum,
  type IndeterminateEntity,
  type Model,
  type Namespace,
  type Program,
  type Type,
  type Union,
} from "@typespec/compiler";
import { isSameNamespace } from "./view.ts";

export type NamedDeclaration = Model | Enum | Union;

/**
 * Gives each named type of a version its key: the type's name, or its full name where another
 * type has the name already. Types are defined after they were met, so that recursion is no
 * special case: whoever drains the table calls `next` until nothing is left.
 */
export class NamedTypeTable {
  readonly #keys = new Map<NamedDeclaration, string>();
  readonly #taken = new Set<string>();
  readonly #claims = new Map<string, string>();
  readonly #claimed = new Set<NamedDeclaration>();
  readonly #waiting: { key: string; type: NamedDeclaration }[] = [];
  readonly #program: Program;

  readonly #service: Namespace | undefined;

  /** With `service`, every key has the namespaces between the service and the type in front. */
  constructor(program: Program, service?: Namespace) {
    this.#program = program;
    this.#service = service;
  }

  /** The key of a type; a type that is new waits for its definition. */
  reference(type: NamedDeclaration): string {
    const isNew = !this.#keys.has(type) || this.#claimed.delete(type);
    const key = this.#keyOf(type);
    if (isNew) this.#waiting.push({ key, type });
    return key;
  }

  /**
   * The key of a type whose properties are no value of their own: the parts of a body, a file.
   * Instances of one template that go over the wire in the same way, as `form` says, share a key.
   */
  claim(type: NamedDeclaration, form: string): string {
    if (this.#keys.has(type)) return this.#keyOf(type);
    const claim = `${form} ${this.#readName(type)}`;
    const shared = this.#claims.get(claim);
    const key = shared ?? this.#keyOf(type);
    this.#claims.set(claim, key);
    this.#keys.set(type, key);
    this.#claimed.add(type);
    return key;
  }

  /** The next type that has no definition yet. */
  next(): { key: string; type: NamedDeclaration } | undefined {
    return this.#waiting.shift();
  }

  #keyOf(type: NamedDeclaration): string {
    const known = this.#keys.get(type);
    if (known !== undefined) return known;
    const key = this.#findFreeKey(type);
    this.#keys.set(type, key);
    this.#taken.add(key);
    return key;
  }

  #readName(type: NamedDeclaration): string {
    const name = readTypeName(this.#program, type);
    if (this.#service === undefined) return name;
    const parts = [name];
    for (let at = type.namespace; at !== undefined; at = at.namespace) {
      if (isSameNamespace(at, this.#service)) break;
      if (at.name !== "") parts.unshift(at.name);
    }
    return parts.join(".");
  }

  #findFreeKey(type: NamedDeclaration): string {
    const name = this.#readName(type);
    if (!this.#taken.has(name)) return name;
    const qualified = qualify(type.namespace, name);
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? qualified : `${qualified}${count}`;
      if (!this.#taken.has(candidate)) return candidate;
    }
  }
}

/** The name of a declaration, a template's arguments included: `Page<User>` is `PageUser`. */
export function readTypeName(program: Program, type: NamedDeclaration): string {
  const friendly = getFriendlyName(program, type);
  if (friendly !== undefined) return friendly;
  const templateArguments = type.kind === "Enum" ? [] : (type.templateMapper?.args ?? []);
  const suffix = templateArguments.map((argument) => readArgumentName(program, argument));
  return (type.name ?? "") + suffix.join("");
}

function readArgumentName(program: Program, given: unknown): string {
  const argument = isIndeterminate(given) ? given.type : given;
  if (!isNamedType(argument)) return "";
  switch (argument.kind) {
    case "Model":
    case "Enum":
    case "Union":
      return capitalise(readTypeName(program, argument));
    case "Scalar":
      return capitalise(argument.name);
    case "String":
      return capitalise(argument.value);
    default:
      return "";
  }
}

function isNamedType(argument: unknown): argument is Type {
  return typeof argument === "object" && argument !== null && "kind" in argument;
}

/** A literal argument, of which the compiler leaves open whether it is a type or a value. */
function isIndeterminate(argument: unknown): argument is IndeterminateEntity {
  return isEntity(argument) && argument.entityKind === "Indeterminate";
}

function isEntity(argument: unknown): argument is { readonly entityKind: unknown } {
  return typeof argument === "object" && argument !== null && "entityKind" in argument;
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function qualify(namespace: Namespace | undefined, name: string): string {
  const prefix = namespace === undefined ? "" : getNamespaceFullName(namespace);
  return prefix === "" ? name : `${prefix}.${name}`;
}

import { isType, type Namespace, type Type } from "@typespec/compiler";

/**
 * The types below a namespace that are changed themselves, or from which a changed one can be
 * reached. All others are the same with the change and without it.
 */
export function findAffected(
  namespace: Namespace,
  isChanged: (type: Type) => boolean,
): ReadonlySet<Type> {
  const affected = new Set<Type>();
  const users = new Map<Type, Type[]>([[namespace, []]]);
  // A map and a set also walk over what they get while they are walked over.
  for (const type of users.keys()) {
    if (isChanged(type)) affected.add(type);
    for (const used of listUsed(type)) {
      const others = users.get(used);
      if (others === undefined) users.set(used, [type]);
      else others.push(type);
    }
  }
  for (const type of affected) {
    for (const user of users.get(type) ?? []) affected.add(user);
  }
  return affected;
}

/** What a type is made of. Its namespace is none of it: that would make one lump of everything. */
function listUsed(type: Type): Type[] {
  const used = [...listParts(type)].filter((part) => part !== undefined);
  if ("templateMapper" in type) used.push(...(type.templateMapper?.args ?? []).filter(isTypePart));
  if ("decorators" in type) {
    for (const { args } of type.decorators) {
      used.push(...args.map(({ value }) => value).filter(isTypePart));
    }
  }
  return used;
}

function listParts(type: Type): Iterable<Type | undefined> {
  switch (type.kind) {
    case "Namespace":
      return [
        ...type.models.values(),
        ...type.operations.values(),
        ...type.interfaces.values(),
        ...type.enums.values(),
        ...type.unions.values(),
        ...type.scalars.values(),
        ...type.namespaces.values(),
      ];
    case "Model":
      return [
        ...type.properties.values(),
        ...type.derivedModels,
        ...type.sourceModels.map(({ model }) => model),
        type.sourceModel,
        type.baseModel,
        type.indexer?.value,
      ];
    case "ModelProperty":
      return [type.type, type.model, type.sourceProperty];
    case "Operation":
      return [type.parameters, type.returnType, type.interface, type.sourceOperation];
    case "Interface":
      return [...type.operations.values(), ...type.sourceInterfaces];
    case "Enum":
      return type.members.values();
    case "EnumMember":
      return [type.enum, type.sourceMember];
    case "Union":
      return type.variants.values();
    case "UnionVariant":
      return [type.union, type.type];
    case "Tuple":
      return type.values;
    case "Scalar":
      return [type.baseScalar];
    case "StringTemplate":
      return type.spans;
    case "StringTemplateSpan":
      return [type.type];
    default:
      return [];
  }
}

function isTypePart(part: unknown): part is Type {
  return typeof part === "object" && part !== null && "entityKind" in part && isType(part as Type);
}

import type { SpecPackage } from "./specs.ts";

/** How many exceptions a package may have. */
export const exceptionsLimit = 10;

/** Scenarios that cannot pass, each with a technical reason. One that passes fails the run. */
export const exceptions: Readonly<Record<SpecPackage, Readonly<Record<string, string>>>> = {
  "@typespec/http-specs": {
    Type_Enum_Fixed_String_putUnknownValue:
      "it sends a value that a closed enum does not have, which the type of a typed route refuses",
  },
  "@azure-tools/azure-http-specs": {
    Resiliency_ServiceDriven_breakTheGlass:
      "it calls a route that the client's own spec does not have, which only the untyped pathUnchecked does",
    Azure_ClientGenerator_Core_HierarchyBuilding_PetOperations_updateDogAsPet:
      'the spec types the body as a Pet, whose kind is "pet", and the scenario sends a Dog: only a client-side decorator calls that a Pet, and a typed route refuses it',
  },
};

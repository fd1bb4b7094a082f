/** Scenarios that cannot pass, each with a technical reason. One that passes fails the run. */
export const exceptions: Readonly<Record<string, string>> = {
  Resiliency_ServiceDriven_breakTheGlass:
    "it calls a route that the client's own spec does not have, which only the untyped pathUnchecked does",
  Azure_ClientGenerator_Core_HierarchyBuilding_PetOperations_updateDogAsPet:
    'the spec types the body as a Pet, whose kind is "pet", and the scenario sends a Dog: only a client-side decorator calls that a Pet, and a typed route refuses it',
  Payload_Pageable_XmlPagination_listWithContinuation:
    "an RLC parses no XML, so the items and the token of a page are text that paginate cannot find them in",
  Payload_Pageable_XmlPagination_listWithNextLink:
    "an RLC parses no XML, so the items and the link of a page are text that paginate cannot find them in",
};

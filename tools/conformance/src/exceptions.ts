/** Scenarios that cannot pass, each with a technical reason. One that passes fails the run. */
export const exceptions: Readonly<Record<string, string>> = {
  Resiliency_ServiceDriven_breakTheGlass:
    "it calls a route that the client's own spec does not have, which only the untyped pathUnchecked does",
};

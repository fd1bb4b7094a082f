/** Scenarios that cannot pass, each with a technical reason. One that passes fails the run. */
export const exceptions: Readonly<Record<string, string>> = {};

export { default as createPassengersClient } from "./passengers/index.js";
export * as Passengers from "./passengers/index.js";

export { default as createBaggageClient } from "./baggage/index.js";
export * as Baggage from "./baggage/index.js";

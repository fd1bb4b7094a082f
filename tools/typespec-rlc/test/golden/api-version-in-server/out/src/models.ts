export type Versions = "v1.0" | "v2.0";

import type { EverythingOutput, LevelOutput, MixedOutput, UnlikeOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface Replace200Response extends ExpectedResponse {
  status: "200";
  body: {
    level: LevelOutput;
    member: 2;
    mixed: MixedOutput;
    unlike: UnlikeOutput;
    pair: [string, number];
    nullable: string | null;
    anything: unknown;
    nothing: null;
    constant: "fixed";
    truth: true;
    fallback?: "a" | "b";
    wire_name: string;
    id: string;
    when: string;
    self?: EverythingOutput;
    selves: Array<EverythingOutput>;
    byName: Record<string, EverythingOutput>;
  };
}

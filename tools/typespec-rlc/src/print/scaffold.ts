import type { RlcMember } from "../shape/clients.ts";
import type { TextFile } from "../text/format.ts";
import { printMetadata, type PackageFacts } from "./scaffold/metadata.ts";
import { printSamples } from "./scaffold/sample.ts";
import { printTest } from "./scaffold/test.ts";

/** What is printed once, for people to go on with, beside the sources that are printed each time. */
export function printScaffold(
  members: readonly RlcMember[],
  sources: readonly TextFile[],
  facts: PackageFacts & { readonly metadata: boolean },
): TextFile[] {
  return [
    ...(facts.metadata ? printMetadata(members, sources, facts) : []),
    ...(facts.tests ? members.map((member) => printTest(member, facts.name)) : []),
    ...(facts.samples ? members.flatMap((member) => printSamples(member, facts.name)) : []),
  ];
}

import type { Report, WireChange } from "./change.ts";

/** What people read about something. */
export interface Documented {
  readonly doc?: string;
  readonly summary?: string;
  readonly deprecated?: string;
}

/** Reports what is said of a thing otherwise than before: its documentation, its deprecation. */
export function compareDocs(
  { before, after }: { readonly before: Documented; readonly after: Documented },
  place: Pick<WireChange, "place" | "subject" | "operations"> & {
    readonly what: string;
    readonly word?: string;
  },
  report: Report,
): void {
  const shared = { ...place, direction: "none", side: "head" } as const;
  if (before.deprecated === undefined && after.deprecated !== undefined) {
    report({ ...shared, change: "deprecated", after: after.deprecated });
  }
  if (before.deprecated !== undefined && after.deprecated === undefined) {
    report({ ...shared, change: "deprecationLifted" });
  }
  const notice = before.deprecated !== undefined && after.deprecated !== undefined;
  const texts = [before, after].map(({ doc, summary, deprecated }) =>
    JSON.stringify([doc, summary, notice ? deprecated : undefined]),
  );
  if (texts[0] !== texts[1]) report({ ...shared, change: "docsChanged" });
}

export type Mode = "fast" | (string & {});

/** The known values of {@link Mode}; the service may know more. */
export const KnownMode: {
  readonly Fast: "fast";
} = {
  Fast: "fast",
};

/** One of the two specs that are compared, as files in a temporary folder. */
export interface Side {
  /** `HEAD (aabb245)`, `the working tree`, `widgets-rest-1.0.0.tgz`. */
  readonly label: string;
  /** The folder of the files, absolute and without symbolic links. */
  readonly root: string;
  /** The folder of the spec, absolute, in `root`. */
  readonly specFolder: string;
  /** What the compiler is given, absolute. */
  readonly entry: string;
  /** Whether the tree has more than a package: hand-written code that uses it, change files. */
  readonly isTree: boolean;
  /** Output folders in place of the configured ones, absolute, by emitter. */
  readonly outputFolders?: Readonly<Record<string, string>>;
}

/** What a side is made from. */
export type Source =
  | { readonly kind: "revision"; readonly name: string; readonly commit: string }
  | { readonly kind: "folder"; readonly path: string; readonly label: string }
  | { readonly kind: "tarball"; readonly path: string };

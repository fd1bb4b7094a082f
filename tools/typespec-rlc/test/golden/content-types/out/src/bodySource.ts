// What requests take bytes from, by what is needed of it: neither the DOM's types nor Node's have
// to be there.

/** A web stream of bytes, a `ReadableStream<Uint8Array>` for instance. */
export interface WebByteStream {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    releaseLock(): void;
  };
}

/** A stream of Node.js, a `Readable` for instance. */
export interface NodeByteStream {
  readonly readable: boolean;
  on(event: string, listener: (...values: unknown[]) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

/** A `Blob`, or a `File`, which brings its name and its media type along. */
export interface WebBlob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A `FormData`. */
export interface WebFormData {
  append(name: string, value: string): void;
  getAll(name: string): unknown[];
  has(name: string): boolean;
}

import type { NodeByteStream, WebByteStream } from "./bodySource.js";

export type FileImagePngBytes = string | Uint8Array | WebByteStream | NodeByteStream;

export type FileBytes = string | Uint8Array | WebByteStream | NodeByteStream;

export type FileStringBytes = string | Uint8Array | WebByteStream | NodeByteStream;

export type FileApplicationJsonBytes = Uint8Array | WebByteStream | NodeByteStream;

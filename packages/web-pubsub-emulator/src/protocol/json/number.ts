import type { Frame } from "../codec.ts";

/**
 * Adds a sequence id to an encoded data message, as its last member. What comes before it has been
 * encoded once for all recipients, and is only copied.
 */
export function numberJson(frame: Frame, sequenceId: number): Frame {
  const { bytes } = frame;
  const member = `,"sequenceId":${sequenceId}}`;
  // In place of the closing brace.
  const end = bytes.length - 1;
  const numbered = Buffer.allocUnsafe(end + member.length);
  numbered.set(bytes.subarray(0, end));
  numbered.write(member, end, "latin1");
  return { bytes: numbered, binary: false };
}

/** Whether a media type is JSON or based on it. Parameters such as a charset change nothing. */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json$/i.test(essenceOf(mediaType));
}

export function isXmlType(mediaType: string): boolean {
  return /[/+]xml$/i.test(essenceOf(mediaType));
}

export function isMergePatchType(mediaType: string): boolean {
  return /^application\/merge-patch\+json$/i.test(essenceOf(mediaType));
}

/** Lines or events that come one after another, for as long as they like. */
export function isStreamType(mediaType: string): boolean {
  return /^(application\/jsonl|text\/event-stream)$/i.test(essenceOf(mediaType));
}

/** The type itself, without parameters. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/\s*;.*$/s, "").trim();
}

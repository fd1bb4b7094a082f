/** The command, from the repository's root, that records one case. */
export function recordCommand(name: string): string {
  return `npm run record -- ${name}`;
}

/** All the forms in which a verdict is printed. */
export { printChangelog } from "./changelog.ts";
export { printHtml } from "./html.ts";
export { printLines } from "./lines.ts";
export { printMarkdown } from "./markdown.ts";

import { expect } from "chai";
import { listExports } from "./exports.ts";

describe("the names that a package exports", () => {
  it("are those of its declarations, of its re-exports, and of what these re-export", () => {
    const files = new Map([
      [
        "src/index.ts",
        `import make from "./client.js";
export * from "./client.js";
export * from "./models.js";
export { RestError, isRestError as isError } from "elsewhere";
export type { Hidden as Shown } from "./models.js";
export default make;
`,
      ],
      [
        "src/client.ts",
        `export default function make(): void {}\nexport * from "./index.js";\nfunction inner(): void {}\n`,
      ],
      [
        "src/models.ts",
        `export interface Item {}
export type Kind = "a";
export declare class Thing {}
export const known: { readonly a: "a" } = { a: "a" };
export async function paginate(): Promise<void> {}
export abstract class Base {}
// export interface Commented {}
interface Hidden {}
`,
      ],
    ]);
    expect(listExports(files, "src/index.ts")).to.have.members([
      "Item",
      "Kind",
      "Thing",
      "known",
      "paginate",
      "Base",
      "RestError",
      "isError",
      "Shown",
      "default",
    ]);
  });
});

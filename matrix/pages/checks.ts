import axe from "axe-core";
import type { Page } from "playwright-core";
import type { Problem } from "../table.ts";

/** The pages of the example, open in a browser. */
export interface Pages {
  readonly visitor: Page;
  readonly operator: Page;
  /** Errors and warnings that their consoles have shown so far. */
  readonly complaints: readonly string[];
}

/** Something that the pages have to do. What cannot be done in time throws. */
export interface Check {
  readonly page: "visitor" | "operator" | "both";
  readonly what: string;
  readonly run: (pages: Pages) => Promise<Problem>;
}

/** In this order: each finds the pages as those before it have left them. */
export const checks: readonly Check[] = [
  {
    page: "visitor",
    what: "connects",
    async run({ visitor }) {
      await visitor
        .getByRole("status")
        .getByText(/^Connected as guest-/)
        .waitFor();
      return undefined;
    },
  },
  {
    page: "operator",
    what: "sends by the keyboard, and the visitor sees it",
    async run({ visitor, operator }) {
      await operator.getByLabel("Message").fill("The ferry is late");
      await operator.keyboard.press("Enter");
      await operator.getByRole("status").getByText("Sent.").waitFor();
      await visitor.getByRole("log").getByText("The ferry is late").waitFor();
      return undefined;
    },
  },
  ...(["light", "dark"] as const).flatMap((scheme) =>
    (["visitor", "operator"] as const).map((page): Check => ({
      page,
      what: `is accessible, ${scheme}`,
      run: (pages) => findViolations(pages[page], scheme),
    })),
  ),
  ...(["visitor", "operator"] as const).map((page): Check => ({
    page,
    what: "fits a narrow screen",
    run: (pages) => findOverflow(pages[page]),
  })),
  {
    page: "operator",
    what: "closes the visitor, who is told why",
    async run({ visitor, operator }) {
      await operator.getByRole("button", { name: "Refresh the list" }).click();
      await operator.getByLabel(/^Reason/).fill("Good night");
      await operator.getByRole("button", { name: /^Close the connection of guest-/ }).click();
      await operator.getByText("Nobody is connected.").waitFor();
      await visitor
        .getByRole("status")
        .getByText(/Reason: Good night$/)
        .waitFor();
      return undefined;
    },
  },
  {
    page: "visitor",
    what: "connects again",
    async run({ visitor }) {
      await visitor.getByRole("button", { name: "Connect again" }).click();
      await visitor
        .getByRole("status")
        .getByText(/^Connected as guest-/)
        .waitFor();
      return undefined;
    },
  },
  {
    page: "operator",
    what: "asks for its link once the key is forgotten",
    async run({ operator }) {
      if (operator.url().includes("key=")) return `the key stays in the address: ${operator.url()}`;
      await operator.reload();
      await operator
        .getByRole("status")
        .getByText(/^Open the link/)
        .waitFor();
      return (await operator.getByLabel("Message").isDisabled()) ? undefined : "it can be used";
    },
  },
  {
    page: "both",
    what: "complain of nothing in the console",
    run: async ({ complaints }) => (complaints.length === 0 ? undefined : complaints.join("\n")),
  },
];

/** Holds a page against the rules of axe, those for contrast included. */
async function findViolations(page: Page, colorScheme: "light" | "dark"): Promise<Problem> {
  await page.emulateMedia({ colorScheme });
  // As an expression: the page's policy takes no script but its own.
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html)}`))",
  );
  if (!Array.isArray(found)) return `axe answered with ${JSON.stringify(found)}`;
  return found.length === 0 ? undefined : found.join("\n");
}

/** No page is to be scrolled sideways where it is as wide as a small phone. */
async function findOverflow(page: Page): Promise<Problem> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width: unknown = await page.evaluate("document.documentElement.scrollWidth");
  return width === 320 ? undefined : `it is ${JSON.stringify(width)} pixels wide on 320`;
}

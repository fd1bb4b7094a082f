import type { RlcMember } from "../../shape/clients.ts";
import type { PackageFacts } from "./metadata.ts";
import { printCall, printFactoryImport, printServerArguments } from "./call.ts";

/** How to install the package, make a client and call an operation. */
export function printReadme(members: readonly RlcMember[], facts: PackageFacts): string {
  const { name, description } = facts;
  const docs = members.flatMap(({ rlc }) => rlc.client.doc ?? []);
  const parts = [
    `# ${name}`,
    escapeMarkdown(description ?? docs.join("\n\n")),
    `\`\`\`sh\nnpm install ${name}\n\`\`\``,
    ...members.map((member) => printExample(member, name)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function printExample(member: RlcMember, packageName: string): string {
  const { rlc } = member;
  const [path] = rlc.paths;
  const [operation] = path?.operations ?? [];
  if (path === undefined || operation === undefined) return "";
  const { statement, factory, isUnexpected } = printFactoryImport(member, packageName);
  const call = [
    ...printServerArguments(rlc, (parameter) => parameter),
    ...(rlc.client.credentials ? ["credentials"] : []),
  ];
  const lines = [
    statement,
    "",
    `const client = ${factory}(${call.join(", ")});`,
    `const response = await ${printCall(rlc, path, operation)};`,
    `if (${isUnexpected}(response)) throw new Error(response.status);`,
  ];
  return `\`\`\`ts\n${lines.join("\n")}\n\`\`\``;
}

/** Text of a spec is text here too: it makes no link, picture, element or heading. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#!|]/g, "\\$&");
}

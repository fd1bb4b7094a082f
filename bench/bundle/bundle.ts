import { apps } from "./apps.ts";
import { measureBundle, type BundleSize, type Platform } from "./measure.ts";

const platforms: readonly Platform[] = ["browser", "node"];
const highLevel = new Set(["@azure/web-pubsub", "@restline/web-pubsub"]);
const smallInBytes = 4_000;

/** What an application that closes one connection weighs, for browsers and for Node.js. */
export async function benchBundle(): Promise<void> {
  console.log("\nBundle of a program that closes one connection: bytes, minified and by gzip");
  for (const platform of platforms) {
    let peer: BundleSize | undefined;
    for (const [index, app] of apps.entries()) {
      const size = await measureBundle(app, platform);
      if (index === 0) peer = size;
      console.log(`  ${platform.padEnd(8)} ${app.name.padEnd(30)} ${printSize(size, peer)}`);
      if (size !== undefined && highLevel.has(app.name)) printPackages(size);
    }
  }
}

/** Where the bytes of a high-level client come from; the small ones are summed up. */
function printPackages({ packages }: BundleSize): void {
  const small = packages.filter(([, bytes]) => bytes < smallInBytes);
  const rest = small.reduce((sum, [, bytes]) => sum + bytes, 0);
  const rows = packages.filter((row) => !small.includes(row));
  for (const [name, bytes] of [...rows, [`${small.length} others`, rest] as const]) {
    console.log(`             of which ${name.padEnd(30)} ${String(bytes).padStart(7)}`);
  }
}

function printSize(size: BundleSize | undefined, peer: BundleSize | undefined): string {
  if (size === undefined) return "does not build";
  const ratio = peer === undefined ? "" : (size.gzip / peer.gzip).toFixed(2);
  return `${String(size.minified).padStart(7)}  ${String(size.gzip).padStart(6)}   ${ratio}`.trimEnd();
}

/** Prints the ratios that we publish: `npm run bench`, or `npm run bench -- emit types`. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  "close-connection": async () =>
    (await import("./close-connection/close-connection.ts")).benchCloseConnection(),
  bundle: async () => (await import("./bundle/bundle.ts")).benchBundle(),
  import: async () => (await import("./import/import.ts")).benchImport(),
  "client-types": async () => (await import("./types/client-types.ts")).benchClientTypes(),
  service: async () => (await import("./service/service.ts")).benchService(),
  replay: async () => (await import("./replay/replay.ts")).benchReplay(),
  emit: async () => (await import("./emit/emit.ts")).benchEmit(),
  generate: async () => (await import("./generate/generate.ts")).benchGenerate(),
  types: async () => (await import("./types/types.ts")).benchTypes(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `Unknown bench: ${unknown.join(", ")}. There is: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}

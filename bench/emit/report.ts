import type { Compilation } from "./task.ts";

export function printHead(title: string): void {
  console.log(`\n${title}`);
  console.log(`  ${"".padEnd(34)}     CPU ratio       memory          emitter alone`);
}

/** One line: CPU time and memory beside the peer's, the ratio and the difference. */
export function printRow(name: string, result: Compilation, peer: Compilation): void {
  const { cpuInMs, memoryInMb, emitInMs, errors } = result;
  const cells = [
    `${cpuInMs.toFixed(0).padStart(6)} ms ${(cpuInMs / peer.cpuInMs).toFixed(2)}`,
    `${memoryInMb.toFixed(0).padStart(6)} MB ${`+${(memoryInMb - peer.memoryInMb).toFixed(0)}`.padStart(5)}`,
    emitInMs === 0 ? "" : `${emitInMs.toFixed(0).padStart(8)} ms`,
  ];
  const note = errors === 0 ? "" : `   reports errors of the spec: ${errors}`;
  console.log(`  ${name.padEnd(34)} ${cells.join("   ")}${note}`);
}

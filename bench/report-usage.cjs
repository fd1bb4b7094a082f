"use strict";
/**
 * Loaded before a program, and before those that it starts: when one ends, adds its CPU time and
 * peak memory to a file, as JSON in a line of its own.
 */
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const usage = {
    cpuInMs: (user + system) / 1_000,
    memoryInMb: process.resourceUsage().maxRSS / 1_024,
  };
  appendFileSync(process.env.BENCH_USAGE_FILE, `${JSON.stringify(usage)}\n`);
});

"use strict";
/** Loaded before a program: when it ends, writes its CPU time and peak memory to a file as JSON. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const usage = {
    cpuInMs: (user + system) / 1_000,
    memoryInMb: process.resourceUsage().maxRSS / 1_024,
  };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});

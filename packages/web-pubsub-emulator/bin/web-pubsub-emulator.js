#!/usr/bin/env node
// Checked in, unlike the build output: npm links a command only if its file is there at install time.
import "../dist/cli.js";

#!/usr/bin/env node
// The command line, straight from its TypeScript sources: no build step that a user must know of.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';
register();
createRequire(import.meta.url)('../src/cli/main.ts');

#!/usr/bin/env node
// The command line, straight from its TypeScript sources: no build step that a user must know of.
import { register } from 'tsx/esm/api';
register();
await import('../src/cli/main.ts');

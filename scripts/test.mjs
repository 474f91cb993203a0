import { handOver } from './lib/hand-over.mjs';

await handOver('scripts/check.ts', process.argv.slice(2));

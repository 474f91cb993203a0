import { handOver } from './lib/hand-over.mjs';

await handOver('scripts/up.ts', process.argv.slice(2));

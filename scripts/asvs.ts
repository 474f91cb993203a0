import { readFileSync, writeFileSync } from 'node:fs';
import { asvsPage, type Requirement } from './lib/asvs.ts';
import { inRoot } from './lib/project.mjs';

/* Writes docs/ASVS.md anew from docs/asvs.json. */
const all = JSON.parse(readFileSync(inRoot('docs/asvs.json'), 'utf8')) as Requirement[];
writeFileSync(inRoot('docs/ASVS.md'), asvsPage(all));

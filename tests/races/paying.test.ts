import { race } from './race.ts';
import { paying } from './scenarios/paying.ts';
import { refunding } from './scenarios/refunding.ts';

race('paying', [...paying, ...refunding]);

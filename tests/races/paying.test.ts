import { race } from './race.ts';
import { paying } from './scenarios/paying.ts';

race('paying', paying);

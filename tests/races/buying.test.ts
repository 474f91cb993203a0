import { race } from './race.ts';
import { buying } from './scenarios/buying.ts';

race('buying', buying);

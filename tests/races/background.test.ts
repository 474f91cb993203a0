import { race } from './race.ts';
import { background } from './scenarios/background.ts';

race('background', background);

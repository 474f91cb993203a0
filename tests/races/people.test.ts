import { race } from './race.ts';
import { people } from './scenarios/people.ts';

race('people', people);

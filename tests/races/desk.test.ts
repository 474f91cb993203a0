import { race } from './race.ts';
import { desk } from './scenarios/desk.ts';

race('desk', desk);

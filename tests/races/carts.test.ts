import { race } from './race.ts';
import { carts } from './scenarios/carts.ts';

race('carts', carts);

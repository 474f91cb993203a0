import { race } from './race.ts';
import { customers } from './scenarios/customers.ts';

race('customers', customers);

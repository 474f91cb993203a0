import type { Scenario } from './scenario.ts';
import { background } from './scenarios/background.ts';
import { buying } from './scenarios/buying.ts';
import { carts } from './scenarios/carts.ts';
import { paying } from './scenarios/paying.ts';
import { people } from './scenarios/people.ts';

/** Everything that is raced. What a feature adds is one entry in a list of its own. */
export const scenarios: Scenario[] = [...buying, ...carts, ...paying, ...background, ...people];

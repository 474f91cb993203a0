import { behindTheScenes } from './paths/behind-the-scenes.ts';
import { customers } from './paths/customers.ts';
import { desk } from './paths/desk.ts';
import { shopping } from './paths/shopping.ts';
import type { WritePath } from './write-path.ts';

/** Every way of writing that is failed. What a feature adds is a list of its own. */
export const writePaths: WritePath[] = [...shopping, ...behindTheScenes, ...desk, ...customers];

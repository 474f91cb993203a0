import type { ThemeInput } from '#features/theme/theme.ts';
import { marenOde as marenOdeLook } from '#features/theme/themes/maren-ode.ts';
import { voltline as voltlineLook } from '#features/theme/themes/voltline.ts';
import type { StoreSeed } from './demo/format.ts';
import { marenOde } from './demo/maren-ode.ts';
import { voltline } from './demo/voltline.ts';

/** The stores that a new installation opens with, and how each looks. */
export const demoStores: { seed: StoreSeed; theme: ThemeInput }[] = [
  { seed: voltline, theme: voltlineLook },
  { seed: marenOde, theme: marenOdeLook },
];

import type { ThemeSettings } from '#features/theme/theme.ts';

/**
 * Tells of each theme that is shown after `shown` whether the page itself is another with it. Where it is not, another
 * stylesheet is enough.
 */
export function layoutChanges(shown: ThemeSettings): (theme: ThemeSettings) => boolean {
  let layout = layoutOf(shown);
  return (theme) => {
    const before = layout;
    layout = layoutOf(theme);
    return layout !== before;
  };
}

const layoutOf = ({ structure, type }: ThemeSettings): string => JSON.stringify([structure, type.text, type.display]);

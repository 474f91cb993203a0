import { describe, expect, test } from 'vitest';
import { valueAt } from '#lib/at-path.ts';
import { themeSettings } from './theme.ts';
import { themeControls, type Control } from './theme-controls.ts';
import { turned } from './turned.ts';
import { marenOde } from './themes/maren-ode.ts';
import { voltline } from './themes/voltline.ts';

const controls = themeControls.flatMap((group) => group.controls);

const valuesOf = (control: Control): unknown[] => {
  switch (control.kind) {
    case 'choice':
    case 'font':
      return control.choices.map(({ value }) => value);
    case 'range':
      return [control.min, control.max];
    case 'colour':
      return ['#123456'];
  }
};

describe.each([
  ['neutral', themeSettings.parse({})],
  ['Voltline', themeSettings.parse(voltline)],
  ['Maren Ode', themeSettings.parse(marenOde)],
])('of the %s theme', (_, theme) => {
  test.each(controls.map((control) => [control.label, control] as const))(
    '%s can be turned from end to end',
    (_, control) => {
      expect(valueAt(theme, control.path)).toBeDefined();
      for (const value of valuesOf(control)) {
        // Dark mode asks for dark colours, which not every theme has.
        if (control.path.join() === 'mode' && !theme.colours.dark) continue;
        const issues = themeSettings.safeParse(turned(theme, control.path, value)).error?.issues;
        expect(issues ?? []).toEqual([]);
      }
    },
  );
});

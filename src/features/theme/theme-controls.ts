import { fontFamilies, fontIds } from './font-families.ts';
import { plateRatios } from './theme.ts';

/** One thing of a theme that an editor turns. `path` leads to it in the theme's document. */
export type Control = { path: string[]; label: string; help?: string } & (
  | { kind: 'choice'; choices: { value: string; label: string }[] }
  | { kind: 'colour' }
  | { kind: 'font'; choices: { value: string; label: string }[] }
  | { kind: 'range'; min: number; max: number; step: number; unit: string }
);

export type ControlGroup = { title: string; controls: Control[] };

const choice = (path: string, label: string, choices: Record<string, string>, help?: string): Control => ({
  ...{ kind: 'choice', path: path.split('.'), label },
  ...(help !== undefined && { help }),
  choices: Object.entries(choices).map(([value, name]) => ({ value, label: name })),
});

const colour = (role: string, label: string): Control => ({ kind: 'colour', path: ['colours', 'light', role], label });

/** What a colour role is called in the panel; roles that are not in it are told by their own name. */
export function colourName(role: string): string {
  const control = themeControls[0]?.controls.find(({ path }) => path.at(-1) === role);
  return control?.label ?? role.replace(/([A-Z0-9])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase());
}

const range = (path: string, label: string, min: number, max: number, step: number, unit = ''): Control => ({
  ...{ kind: 'range', path: path.split('.'), label, min, max, step, unit },
});

const fonts = fontIds.map((id) => ({ value: id, label: fontFamilies[id].name }));
const font = (path: string, label: string): Control => ({ kind: 'font', path: path.split('.'), label, choices: fonts });

/** What of a theme is in an editor's hands, in the order of the panel. The rest keeps the values it was made with. */
export const themeControls: ControlGroup[] = [
  {
    title: 'Colours',
    controls: [
      colour('page', 'Page'),
      colour('ink', 'Text'),
      colour('ink2', 'Quiet text'),
      colour('brand', 'Brand'),
      colour('onBrand', 'Text on brand'),
      colour('action', 'Buttons'),
      colour('onAction', 'Text on buttons'),
      colour('sunk', 'Wells'),
      colour('plate', 'Behind pictures'),
      colour('line', 'Lines'),
      colour('sale', 'Sale'),
      colour('bar', 'Service line'),
      colour('onBar', 'Text on service line'),
      colour('foot', 'Footer'),
      colour('onFoot', 'Text on footer'),
    ],
  },
  {
    title: 'Type',
    controls: [
      font('type.text', 'Text'),
      font('type.display', 'Headings'),
      range('type.base.max', 'Size of text', 1, 1.25, 0.0625, 'rem'),
      range('type.ratio.max', 'Steps between sizes', 1.1, 1.5, 0.01, '×'),
      range('type.displayWeight', 'Weight of headings', 300, 900, 50),
      range('type.displayTracking', 'Spacing of headings', -0.06, 0.05, 0.005, 'em'),
    ],
  },
  {
    title: 'Space and shape',
    controls: [
      range('space.density', 'Density', 0.8, 1.3, 0.05, '×'),
      range('space.pageMax', 'Width of the page', 60, 110, 1, 'rem'),
      range('space.controlHeight', 'Height of buttons', 2.75, 4, 0.125, 'rem'),
      range('shape.radius', 'Corners', 0, 32, 1, 'px'),
      range('shape.lineWidth', 'Lines', 1, 4, 1, 'px'),
      choice('shape.fields', 'Fields', { boxed: 'Boxed', underlined: 'Underlined' }),
      choice('shape.shadow', 'Shadows', { none: 'None', soft: 'Soft', deep: 'Deep' }),
    ],
  },
  {
    title: 'Pictures',
    controls: [
      choice('shape.plateRatio', 'Shape', Object.fromEntries(plateRatios.map((ratio) => [ratio, ratio]))),
      choice('shape.pictures', 'Pictures', { fill: 'Fill the shape', whole: 'Stand on it' }),
    ],
  },
  {
    title: 'Layout',
    controls: [
      choice('mode', 'Light and dark', { light: 'Light', auto: 'As the shopper prefers', dark: 'Dark' }),
      choice('structure.header', 'Header', { utility: 'Search first', masthead: 'Name in the middle' }),
      choice('structure.footer', 'Footer', { columns: 'Columns', wordmark: 'Large name', line: 'One line' }),
      choice('structure.card', 'Product cards', { spec: 'With facts', plate: 'Picture first' }),
      choice('structure.listing', 'Filters', { rail: 'Beside', bar: 'Above' }),
      choice('structure.gallery', 'Product pictures', { thumbs: 'Thumbnails', stack: 'Stacked' }),
    ],
  },
];

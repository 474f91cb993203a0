/** A key and what it does, as the help sheet lists it. */
export type Shortcut = { keys: readonly string[]; does: string };

/** Every key of the admin. Single letters work outside of fields, and can be switched off. */
export const shortcuts: readonly { heading: string; keys: readonly Shortcut[] }[] = [
  {
    heading: 'Anywhere',
    keys: [
      { keys: ['⌘K'], does: 'Search, commands, go to' },
      { keys: ['?'], does: 'This list' },
      { keys: ['G', 'H'], does: 'Go home' },
      { keys: ['G', 'O'], does: 'Go to orders' },
      { keys: ['G', 'P'], does: 'Go to products' },
      { keys: ['G', 'C'], does: 'Go to customers' },
      { keys: ['G', 'S'], does: 'Go to settings' },
      { keys: ['⌘Z'], does: 'Undo what was just done' },
      { keys: ['Esc'], does: 'One step back' },
    ],
  },
  {
    heading: 'In lists',
    keys: [
      { keys: ['J'], does: 'Next row' },
      { keys: ['K'], does: 'Row before' },
      { keys: ['X'], does: 'Select the row' },
      { keys: ['⇧X'], does: 'Select up to the row' },
      { keys: ['↵'], does: 'Open the row' },
      { keys: ['/'], does: 'Search the list' },
      { keys: ['N'], does: 'New' },
    ],
  },
  { heading: 'While editing', keys: [{ keys: ['⌘S'], does: 'Save' }] },
];

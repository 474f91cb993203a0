import type { Viewer } from '#features/staff/navigation.ts';

/** Nobody real: whoever looks at the sample pages, with every permission. */
export const sampleViewer: Viewer = {
  name: 'Marta Oliveira',
  email: 'marta@example.com',
  role: 'owner',
  can: () => true,
};

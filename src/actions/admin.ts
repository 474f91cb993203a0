import { documentActions } from '#features/publishing/publishing.actions.ts';
import { savedViews } from '#features/saved-views/admin/saved-views.actions.ts';
import { access } from '#features/staff/admin/access.actions.ts';
import { joining } from '#features/staff/admin/joining.actions.ts';
import { recovery } from '#features/staff/admin/recovery.actions.ts';

/** The actions of the admin, each declared with `staffAction`: a test refuses any other. */
export const admin = {
  access,
  appearance: documentActions('appearance'),
  content: documentActions('content'),
  joining,
  recovery,
  savedViews,
};

import { access } from '#features/staff/admin/access.actions.ts';

/** The actions of the admin, each declared with `staffAction`: a test refuses any other. */
export const admin = { access };

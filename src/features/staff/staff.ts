import { roleCan, type Access, type Permission, type Role } from './permissions.ts';

/** Someone who is signed in to the store of this request. Times in epoch milliseconds. */
export type Staff = {
  accountId: string;
  membershipId: string;
  sessionId: string;
  name: string;
  email: string;
  role: Role;
  /** When they last proved who they are. */
  confirmedAt: number;
  can: (permission: Permission) => boolean;
};

/** What is known of a person, with the permissions of their role. */
export const staffWith = (person: Omit<Staff, 'can'>): Staff => ({
  ...person,
  can: (permission) => roleCan(person.role, permission),
});

export type Verdict = 'allowed' | 'sign-in' | 'denied';

/** Whether someone, or nobody, gets in. What is not declared is denied to all. */
export function verdictOf(access: Access | undefined, staff: Staff | null): Verdict {
  if (access === undefined) return staff ? 'denied' : 'sign-in';
  if (access === 'public') return 'allowed';
  if (!staff) return 'sign-in';
  return access === 'signedIn' || staff.can(access) ? 'allowed' : 'denied';
}

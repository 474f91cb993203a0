import { z } from 'zod';

/** A customer who is signed in. `name` may be empty, `phone` is null when it was not given. */
export type Customer = {
  id: string;
  email: string;
  name: string;
  phone: string | null;
  sessionId: string;
  /** When the session was last noted as in use, in epoch milliseconds. */
  lastSeenAt: number;
};

/** A person's name, as they write it. Control characters and those that turn the direction of writing have no place in it. */
export const nameSchema = z
  .string('Enter your name')
  .transform((typed) => typed.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'Enter your name').max(120, 'Shorten this to 120 characters or fewer'));

/** How a customer is greeted: by their first name, or by what stands before the @. */
export function calledBy({ name, email }: Pick<Customer, 'name' | 'email'>): string {
  return name.trim().split(/\s+/)[0] || (email.split('@')[0] ?? '');
}

/** What a password must not consist of. */
export const aboutCustomer = ({ name, email }: Pick<Customer, 'name' | 'email'>): string[] => [
  ...name.split(/\s+/),
  email,
  email.split('@')[0] ?? '',
];

import { z } from 'zod';
import { passwordProblem } from './new-password.ts';

/** The field of a new password, for an action's input. What it must not be made of is checked where the person is known. */
export const newPassword = {
  password: z
    .string('Choose a password.')
    .max(200, 'Use 200 characters at most.')
    .superRefine((password, check) => {
      const problem = passwordProblem(password);
      if (problem) check.addIssue({ code: 'custom', message: problem });
    }),
};

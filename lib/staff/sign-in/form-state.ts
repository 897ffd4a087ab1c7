import type { PasswordProblem } from '../passwords/rules';

export type SignInState =
  { status: 'idle' } | { status: 'refused'; reason: 'wrong' | 'too_many' | 'over' | 'gone'; email?: string };

export type ChooseState =
  | { status: 'idle' }
  | { status: 'refused'; reason: 'gone' }
  | {
      status: 'invalid';
      name: string;
      errors: { name?: 'name_missing' | 'name_long'; password?: PasswordProblem };
    };

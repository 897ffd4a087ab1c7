import { type Result, succeed } from '@/lib/core/result';
import type { Decision } from './mutations';
import { STEPS } from './rules';
import { checkText, OUTCOME_MIN, type TextFault } from './text-rules';

export function readStep(verb: string | undefined): Decision['step'] | null {
  return verb !== undefined && verb !== 'reopen' && Object.hasOwn(STEPS, verb)
    ? (verb as Decision['step'])
    : null;
}

/** Nobody is answered without reasons; beginning to look needs none. */
export function checkDecision(step: Decision['step'], typed: string): Result<string, TextFault> {
  return step === 'examine' ? succeed('') : checkText(typed, OUTCOME_MIN);
}

export function checkMessage(typed: string): Result<string, TextFault> {
  return checkText(typed, 1);
}

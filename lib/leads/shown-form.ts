import { type FormSource, type FormToken, mintFormToken } from '@/lib/abuse/form-token';
import { type Consent, consentDigest } from './consent';
import type { ShownForm } from './form-state';

/** What a form shows now, with the token that will prove it. */
export function showForm(consent: Consent, source: FormSource, now: Date): ShownForm {
  return shown(mintFormToken(consentDigest(consent), source, now), consent);
}

/** The same form with the same token, where it asked for just this; else null. */
export function showAgain(token: string, form: FormToken, consent: Consent): ShownForm | null {
  return askedFor(form, consent) ? shown(token, consent) : null;
}

/** True when a form asked for just this, so that its ticks stand for it. */
export function askedFor(form: FormToken, consent: Consent): boolean {
  return form.consent === consentDigest(consent);
}

function shown(token: string, { accept, guardian, share }: Consent): ShownForm {
  return { token, accept, guardian, share };
}

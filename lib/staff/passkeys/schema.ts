import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** Longer than any answer of a device. */
const LONGEST = 20_000;

const text = z.string().max(LONGEST);

const answer = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: text.optional(),
  response: z.looseObject({ clientDataJSON: text, transports: z.array(text).max(10).optional() }),
});

/** Which of the two it is, the library finds out. */
type PasskeyAnswer = AuthenticationResponseJSON & RegistrationResponseJSON;

/** What a browser sent of a passkey; what it says is for the library to judge. Null: nothing of the kind. */
export function readPasskeyAnswer(json: string): PasskeyAnswer | null {
  if (json.length > LONGEST) return null;
  try {
    const parsed = answer.safeParse(JSON.parse(json));
    return parsed.success ? (parsed.data as unknown as PasskeyAnswer) : null;
  } catch {
    return null;
  }
}

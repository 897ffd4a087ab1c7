import { legalJsonSchema } from '@/lib/legal/machine/json';

export const dynamic = 'force-static';

/** JSON Schema of the legal documents' JSON. */
export function GET(): Response {
  return Response.json(legalJsonSchema(), { headers: { 'Content-Type': 'application/schema+json' } });
}

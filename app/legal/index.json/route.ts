import { indexJson } from '@/lib/legal/machine/json';

// A version's state follows the clock.
export const dynamic = 'force-dynamic';

/** Every published version and its state now. */
export async function GET(): Promise<Response> {
  return Response.json(await indexJson(new Date()), { headers: { 'Access-Control-Allow-Origin': '*' } });
}

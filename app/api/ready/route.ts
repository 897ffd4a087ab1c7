import { failedChecks } from './checks';

export const dynamic = 'force-dynamic';

/** 200 when this instance can take forms; else 503 with the names of the checks that failed, and nothing more. */
export async function GET(): Promise<Response> {
  const failed = await failedChecks();
  return failed.length === 0
    ? Response.json({ status: 'ready' })
    : Response.json({ status: 'not-ready', failed }, { status: 503 });
}

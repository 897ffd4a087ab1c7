import { currentAnswer } from '@/lib/announcements/current';

export const dynamic = 'force-dynamic';

/** What is announced now. In production the front answers this from memory (lib/server/announcements.ts). */
export async function GET(): Promise<Response> {
  return Response.json(await currentAnswer(new Date()));
}

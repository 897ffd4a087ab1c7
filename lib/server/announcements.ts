// What is announced now, for the bar of every page: asked for with every page, so it is answered from memory.
import { type CurrentAnswer, currentAnswer } from '@/lib/announcements/current';
import { log } from '@/lib/core/log';
import type { Exchange } from './exchange';
import { type Representation, representation } from './representation';
import { sendRepresentation } from './send';

export const CURRENT_PATH = '/api/announcements/current';

/** What is published is told at most this much later here, in milliseconds, and this much later again by caches. */
const FRESH_MS = 3_000;
const CACHED_S = 5;

const NOTHING = contentOf('{"announcements":[]}');

export type AnnouncementStore = { current: () => Promise<Representation> };

/** Keeps the answer and makes it anew where it is too old. While the database is out of reach the last one stands, and
 * before there was any, none is told of: every page asks, and none may show a fault for it. */
export function announcementStore(
  now: () => Date,
  answer: (now: Date) => Promise<CurrentAnswer> = currentAnswer,
): AnnouncementStore {
  let kept: { text: string; content: Representation } | undefined;
  let madeAt = Number.NEGATIVE_INFINITY;
  let making: Promise<void> | undefined;

  async function make(at: Date): Promise<void> {
    try {
      const text = JSON.stringify(await answer(at));
      if (text !== kept?.text) {
        kept = { text, content: contentOf(text) };
      }
    } catch (error) {
      log.error('announcements.failed', error);
    }
    madeAt = at.getTime();
  }

  return {
    async current() {
      const at = now();
      if (at.getTime() - madeAt >= FRESH_MS) await (making ??= make(at).finally(() => (making = undefined)));
      return kept?.content ?? NOTHING;
    },
  };
}

export async function sendCurrent(store: AnnouncementStore, exchange: Exchange): Promise<void> {
  exchange.route = CURRENT_PATH;
  await sendRepresentation(exchange, await store.current(), {
    cacheControl: `public, max-age=${CACHED_S}`,
  });
}

function contentOf(text: string): Representation {
  return representation(Buffer.from(text), 'application/json; charset=utf-8');
}

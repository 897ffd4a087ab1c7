import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@/lib/core/log';
import type { Delivery } from './delivery';
import type { Message } from './message';
import { endTry, leaseDue, spreadMessage } from './mutations';
import type { LeasedMessage } from './queries';
import { MOST_TRIES } from './rules';

/** What the worker knows of the world: who is told of something, and how one of them is. */
export type Dispatch = {
  recipientsOf: (message: Message) => Promise<readonly string[]>;
  /** Sends to one recipient. It must end, one way or another, well before a lease runs out. */
  send: (message: Message, signal: AbortSignal) => Promise<Delivery>;
  /** What stands behind the `@` of a Message-ID. */
  mailDomain: string;
};

type Pace = {
  /** How long a message is one worker's own, in milliseconds; longer than any try takes. */
  leaseMs: number;
  /** How long it sleeps when nothing is due. */
  idleMs: number;
  /** How many messages are under way at a time. */
  most: number;
};

const USUAL_PACE: Pace = { leaseMs: 120_000, idleMs: 2_000, most: 8 };

export type Outbox = {
  /** Takes nothing new, and resolves once what is under way has ended; after the deadline that is cut off. */
  stop: (deadlineMs: number) => Promise<void>;
};

/** Sends what is due, now and from then on. */
export function startOutbox(dispatch: Dispatch, pace: Partial<Pace> = {}): Outbox {
  const worker = new Worker(dispatch, { ...USUAL_PACE, ...pace });
  const ended = worker.run();
  return {
    stop: async (deadlineMs) => {
      worker.stop();
      const deadline = setTimeout(() => worker.cutOff(), deadlineMs);
      await ended;
      clearTimeout(deadline);
    },
  };
}

class Worker {
  readonly #dispatch: Dispatch;
  readonly #pace: Pace;
  readonly #leasedBy = randomUUID();
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #cutOff = new AbortController();

  constructor(dispatch: Dispatch, pace: Pace) {
    this.#dispatch = dispatch;
    this.#pace = pace;
  }

  stop(): void {
    this.#stopping.abort();
  }

  cutOff(): void {
    this.#cutOff.abort();
  }

  async run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const begun = await this.#beginDue().catch((error: unknown) => {
        log.error('outbox.unavailable', error);
        return 0;
      });
      const isFull = this.#underWay.size >= this.#pace.most;
      if (begun === 0 || isFull) await this.#rest(isFull);
    }
    await Promise.all(this.#underWay);
  }

  /** Until one of those under way has ended, or for a while. */
  async #rest(isFull: boolean): Promise<void> {
    if (isFull) await Promise.race(this.#underWay);
    else await wait(this.#pace.idleMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  async #beginDue(): Promise<number> {
    const free = this.#pace.most - this.#underWay.size;
    if (free <= 0) return 0;
    const lessee = { leasedBy: this.#leasedBy, leaseMs: this.#pace.leaseMs };
    const messages = await leaseDue(lessee, new Date(), free);
    for (const message of messages) {
      const work: Promise<void> = this.#handle(message).finally(() => this.#underWay.delete(work));
      this.#underWay.add(work);
    }
    return messages.length;
  }

  /** Nothing it does rejects: what can't be written down is left to the end of the lease. */
  async #handle(message: LeasedMessage): Promise<void> {
    try {
      const isOurs = message.recipient === null ? await this.#spread(message) : await this.#try(message);
      if (!isOurs) log.warn('outbox.lease_lost', about(message));
    } catch (error) {
      log.error('outbox.unwritten', error, about(message));
    }
  }

  async #spread(message: LeasedMessage): Promise<boolean> {
    let recipients: readonly string[];
    try {
      recipients = await this.#dispatch.recipientsOf(message);
    } catch (error) {
      log.error('outbox.failed', error, about(message));
      return this.#end(message, { outcome: 'failed', code: codeOf(error) });
    }
    const { mailDomain } = this.#dispatch;
    return spreadMessage(message, this.#leasedBy, { recipients, mailDomain, now: new Date() });
  }

  async #try(message: LeasedMessage): Promise<boolean> {
    // It was in hands that died, so often that it may be what they died of.
    if (message.attempts > MOST_TRIES)
      return this.#end(message, { outcome: 'failed', code: 'interrupted', isFinal: true });
    const delivery = await this.#dispatch
      .send(message, this.#cutOff.signal)
      .catch((error: unknown): Delivery => {
        log.error('outbox.failed', error, about(message));
        return { outcome: 'failed', code: codeOf(error) };
      });
    if (delivery.outcome === 'failed') log.warn('outbox.retry', { ...about(message), code: delivery.code });
    return this.#end(message, delivery);
  }

  #end(message: LeasedMessage, delivery: Delivery): Promise<boolean> {
    return endTry(message, this.#leasedBy, { delivery, now: new Date(), random: Math.random() });
  }
}

function about({ payload, attempts }: LeasedMessage) {
  return { reference: payload.reference, count: attempts };
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'fault';
}

// A rights request on its sender's case page. What the system can do itself it does here, once the address is proven.
import type { AtOnce } from '@/lib/rights/rules';
import { closeRequest, confirmRequest } from '@/lib/rights/mutations';
import { findRequest, findRequestId, type OpenedRequest } from '@/lib/rights/queries';
import { doableAtOnce } from '@/lib/rights/rules';
import type { ActOutcome, CaseAct, CaseFact, CaseKind, CaseView } from './kind';
import { leadCase } from './lead-case';
import { maskEmail } from './mask';
import { listLeadsOf } from './queries';

export const rightsCase: CaseKind = {
  findId: findRequestId,
  findAddress: async (id) => {
    const request = await findRequest(id);
    if (!request?.sent?.contact || !request.hasEmail) return null;
    return { reference: request.reference, email: request.sent.contact, locale: request.locale };
  },
  findView: async (id) => {
    const request = await findRequest(id);
    return request && viewOf(request);
  },
  confirm: confirmRequest,
  acts: {
    doAtOnce: async (id, _input, now) => {
      const request = await findRequest(id);
      const doable = request && doableAtOnce(request);
      if (!doable || !request.emailIndex) return { ok: false, reason: 'gone' };
      await doToAll(doable, request.emailIndex, now);
      const closed = await closeRequest(id, 'fulfilled', now);
      return closed.ok ? closed : { ok: false, reason: 'gone' };
    },
    close: async (id, _input, now) => {
      const closed = await closeRequest(id, 'dropped', now);
      return closed.ok ? closed : { ok: false, reason: 'gone' };
    },
  },
};

/** Deletes, withdraws or restricts every record under an address. A copy needs nothing done: it is offered for download. */
async function doToAll(doable: AtOnce, emailIndex: Uint8Array<ArrayBuffer>, now: Date): Promise<void> {
  const act = ({ delete: 'erase', withdraw: 'withdraw', restrict: 'restrict' } as const)[
    doable as 'delete' | 'withdraw' | 'restrict'
  ] as 'erase' | 'withdraw' | 'restrict' | undefined;
  if (!act) return;
  for (;;) {
    const leads = await listLeadsOf(emailIndex);
    const outcomes: ActOutcome[] = [];
    for (const { id } of leads) {
      const outcome = await leadCase.acts[act]?.(id, {}, now);
      if (outcome) outcomes.push(outcome);
    }
    // Whatever is erased is listed no more; what is only kept from now on has to end the loop itself.
    if (act === 'restrict' || !outcomes.some(({ ok }) => ok)) return;
  }
}

function viewOf(request: OpenedRequest): CaseView {
  const { reference, state, kind, capacity, createdAt, dueAt, closedAt, sent, hasEmail } = request;
  const isOpen = state === 'open';
  return {
    reference,
    state: isOpen && hasEmail && request.confirmedAt === null ? 'unconfirmed' : state,
    isClosed: !isOpen,
    receivedAt: createdAt,
    promisedBy: isOpen ? dueAt : null,
    closedAt,
    sent: sent ? [{ name: 'kind', value: kind }, { name: 'capacity', value: capacity }, ...texts(sent)] : [],
    correctable: [],
    answer: sent?.reason ?? null,
    canWrite: sent !== null && isOpen,
    can: actsOf(request),
    atOnce: wordOf(doableAtOnce(request)),
    isWholePerson: capacity === 'self' && request.confirmedAt !== null,
    maskedEmail: hasEmail && sent?.contact ? maskEmail(sent.contact) : null,
  };
}

/** Reading, copying and taking along are the same files. */
function wordOf(doable: AtOnce | null): CaseView['atOnce'] {
  return doable === 'access' || doable === 'port' ? 'copy' : doable;
}

function texts(sent: NonNullable<OpenedRequest['sent']>): CaseFact[] {
  return (['contact', 'about', 'description'] as const).flatMap((name) => {
    const value = sent[name];
    return value ? [{ name, value }] : [];
  });
}

function actsOf(request: OpenedRequest): CaseAct[] {
  if (request.state !== 'open') return [];
  return doableAtOnce(request) ? ['doAtOnce', 'close'] : ['close'];
}

// How a page or a server action sets the HTTP status of the document that answers it, which Next has no way to do.
import type { AsyncLocalStorage } from 'node:async_hooks';

export type RequestScope = {
  readonly requestId: string;
  status?: number;
  retryAfterS?: number;
};

/** The app's bundle and the front hold different copies of this module; the symbol lets both find the same scope. */
export const SCOPE_KEY = Symbol.for('site.request-scope');

/**
 * Answers the present request with this status, if it asks for a document. An action called by script keeps 200: its
 * caller reads the returned state. Does nothing outside the front, as in `next dev`.
 */
export function setResponseStatus(status: number): void {
  const scope = currentScope();
  if (scope) scope.status = status;
}

/** Says in how many whole seconds it makes sense to try again (Retry-After). */
export function setRetryAfter(seconds: number): void {
  const scope = currentScope();
  if (scope) scope.retryAfterS = Math.max(0, Math.ceil(seconds));
}

/**
 * Answers that there were too many tries, until that instant. Gives in how many whole minutes it makes sense to try again,
 * for the sentence that says so.
 */
export function answerTooMany(retryAt: Date, now: Date): { retryMinutes: number } {
  const seconds = Math.ceil((retryAt.getTime() - now.getTime()) / 1000);
  setResponseStatus(429);
  setRetryAfter(seconds);
  return { retryMinutes: Math.ceil(seconds / 60) };
}

/** The id under which the present request stands in the log; undefined outside the front. */
export function requestId(): string | undefined {
  return currentScope()?.requestId;
}

function currentScope(): RequestScope | undefined {
  return scopes()?.getStore();
}

function scopes(): AsyncLocalStorage<RequestScope> | undefined {
  return (globalThis as { [SCOPE_KEY]?: AsyncLocalStorage<RequestScope> })[SCOPE_KEY];
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { type RequestScope, SCOPE_KEY } from './response-status';

const holder = globalThis as { [SCOPE_KEY]?: AsyncLocalStorage<RequestScope> };

/** Runs a request so that everything it calls finds its scope. */
export function runInScope<Value>(scope: RequestScope, run: () => Value): Value {
  holder[SCOPE_KEY] ??= new AsyncLocalStorage<RequestScope>();
  return holder[SCOPE_KEY].run(scope, run);
}

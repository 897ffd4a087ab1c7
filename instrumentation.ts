import type { Instrumentation } from 'next';
import { log } from '@/lib/core/log';

/** Logs what a page, a route or an action threw, under the id that its visitor was given. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath }) => {
  const requestId = request.headers['x-request-id'];
  log.error('render.failed', error, {
    route: routePath,
    method: request.method,
    ...(typeof requestId === 'string' ? { requestId } : {}),
  });
};

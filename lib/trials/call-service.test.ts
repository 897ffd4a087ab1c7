import { expect, it, vi } from 'vitest';
import { callService } from './call-service';

const ask = (answer: () => Promise<Response>, signal = new AbortController().signal) => {
  vi.stubGlobal('fetch', answer);
  return callService('word-segmentation', 'text', signal);
};

it('the service’s JSON is the answer', async () => {
  expect(await ask(() => Promise.resolve(Response.json({ characters: 4 })))).toEqual({ characters: 4 });
});

it.each([
  [404, 'service-down'],
  [413, 'too-large'],
  [429, 'too-many-requests'],
  [502, 'service-down'],
  [500, 'service-down'],
])('an answer with status %i is told as %s', async (status, fault) => {
  await expect(ask(() => Promise.resolve(new Response('', { status })))).rejects.toThrow(fault);
});

it('no answer at all is told as no connection, unless the visitor has cancelled', async () => {
  const lost = () => Promise.reject(new TypeError('failed'));
  await expect(ask(lost)).rejects.toThrow('offline');
  await expect(ask(lost, AbortSignal.abort())).rejects.toThrow('interrupted');
});

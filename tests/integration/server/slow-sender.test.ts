import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { startTinySite, stopTinySite } from './tiny-site';

const SENDERS = 100;

it('senders that never finish their headers are cut off, and hold nobody up', async () => {
  const site = await startTinySite();
  const sockets: Socket[] = Array.from({ length: SENDERS }, () => connect(site.port, '127.0.0.1'));
  const ended = sockets.map((socket) => {
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n');
    return once(socket.resume(), 'close');
  });
  const trickle = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('X-Slow: 1\r\n');
  }, 1_000);
  const begun = performance.now();
  for (let n = 0; n < 20; n += 1) expect((await fetch(`${site.origin}/zh`)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(2_000);
  await Promise.all(ended);
  clearInterval(trickle);
  expect(performance.now() - begun).toBeLessThan(15_000);
  await stopTinySite(site);
});

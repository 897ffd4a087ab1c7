import type { Server } from 'node:http';

const CHECK_IDLE_MS = 100;

/**
 * Stops a server: no new connection is taken, what is under way is finished, and after the deadline the rest is cut
 * off. Resolves when no connection is left.
 */
export function stopServer(server: Server, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that becomes idle after the server closed would otherwise stay until its keep-alive runs out.
    const idle = setInterval(() => server.closeIdleConnections(), CHECK_IDLE_MS);
    const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(deadline);
      resolve();
    });
  });
}

import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

const CODES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** An HTTP server with the limits that keep slow and oversized senders from holding it up. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer({ maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 2_000 }, listener);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // Longer than a proxy's, so that it is never the server that drops a connection the proxy is about to use.
  server.keepAliveTimeout = 65_000;
  server.on('clientError', refuseUnreadable);
  return server;
}

// What can't be read as HTTP has no language either.
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = CODES[error.code ?? ''] ?? '400 Bad Request';
  const body = `${status}\n`;
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `X-Content-Type-Options: nosniff\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

// The production server: `node build/server.mjs`.
import { EnvError } from '@/lib/core/env';
import { KeysError } from '@/lib/crypto/key-text';

/** What kept the server from starting, for the person who started it. */
function explain(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  if (error instanceof KeysError) return `${error.message}\n密钥缺失或不可用，请按上面的提示补全后重新启动。`;
  if (!(error instanceof Error)) return String(error);
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this account. Choose one above 1023: PORT=3001 npm start`;
  }
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}. Check HOST.`;
  if (code === 'ENOENT') return 'The build is missing or incomplete. Run: npm start';
  return `The server could not be started: ${error.message}`;
}

try {
  // Much of it reads the configuration as soon as it is loaded, so that a wrong one has to be caught here.
  const { serve } = await import('./serve');
  await serve();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

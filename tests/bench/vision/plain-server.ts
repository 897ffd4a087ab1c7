import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { freePort } from '@/tests/support/server';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html',
};

const FOLDERS = [
  'node_modules/@litertjs/core/wasm',
  'node_modules/@mediapipe/face_detection',
  'node_modules/@mediapipe/selfie_segmentation',
  'content/samples',
];

/** Serves an empty page, the plain worker and the files it takes, as they lie in their packages. */
export async function servePlain(root: string): Promise<{ origin: string; stop: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'tests/bench/vision/plain-worker.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  const worker = Buffer.from(outputFiles[0]?.contents ?? []);
  const port = await freePort();
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '/');
    const body = name === 'worker.js' ? worker : fileOf(root, name);
    response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/html' }).end(body);
  }).listen(port, '127.0.0.1');
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

function fileOf(root: string, name: string): Buffer {
  for (const folder of FOLDERS) {
    try {
      return readFileSync(path.join(root, folder, name));
    } catch {
      continue;
    }
  }
  return Buffer.from('<!doctype html><title>plain</title>');
}

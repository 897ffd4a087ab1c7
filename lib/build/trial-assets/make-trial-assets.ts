// Makes what trials load: files of packages in hash-named folders, workers, samples; and notes their addresses.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TRIAL_ASSETS_FILE, type TrialAssetsFile, type TrialPlaces } from '@/lib/trials/assets-file';
import type { TrialManifest } from '@/lib/trials/manifest';
import type { AssetPlaces } from '@/lib/trials/protocol';
import { bundleWorker } from './bundle-worker';
import { copyPacked, writePacked } from './packed';
import { type AssetSet, assetFileName, collectSets } from './sets';

const ADDRESS = '/_site/trials';

type Making = { root: string; used: Set<string>; sets: Map<string, AssetSet> };

/** Makes everything anew that isn't there yet and removes what no trial names any more. Throws what has to be mended. */
export async function makeTrialAssets(
  root: string,
  manifests: readonly TrialManifest[],
): Promise<TrialAssetsFile> {
  const making: Making = { root, used: new Set(), sets: collectSets(root, manifests) };
  const content: TrialAssetsFile = {};
  for (const manifest of manifests) content[manifest.id] = await makeTrial(making, manifest);
  removeUnused(making);
  const note = path.join(root, TRIAL_ASSETS_FILE);
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, `${JSON.stringify(content, null, 2)}\n`);
  return content;
}

async function makeTrial(making: Making, manifest: TrialManifest): Promise<TrialPlaces> {
  const assets: AssetPlaces = Object.fromEntries(
    await Promise.all(
      manifest.assets.map(async (asset) => {
        const set = making.sets.get(asset.set);
        const file = set?.files.find(({ name }) => name === assetFileName(asset));
        if (!set || !file) throw new Error(`No set holds ${asset.name}`);
        const { url, transfer } = await put(making, { ...file, folder: set.folder });
        const { bytes, byUrl, when } = asset;
        return [asset.name, { url, bytes, transfer, byUrl, when }] as const;
      }),
    ),
  );
  const script = await putHashed(
    making,
    `worker-${manifest.id}.js`,
    await bundleWorker(making.root, manifest),
  );
  const samples = await Promise.all(
    manifest.samples.flatMap(({ id, file }) => (file === undefined ? [] : [putSample(making, id, file)])),
  );
  return {
    worker: { url: script.url, kind: manifest.worker },
    assets,
    workerTransfer: script.transfer,
    samples: Object.fromEntries(samples),
  };
}

async function putSample(making: Making, id: string, file: string): Promise<[string, string]> {
  const body = readFileSync(path.join(making.root, file));
  return [id, (await putHashed(making, path.basename(file), body)).url];
}

function putHashed(making: Making, name: string, body: Buffer) {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const ending = path.extname(name);
  const folder = `${path.basename(name, ending)}-${hash}`;
  return put(making, { folder, name, body });
}

type Putting = { folder: string; name: string } & ({ body: Buffer } | { source: string; bytes: number });

async function put(making: Making, what: Putting): Promise<{ url: string; transfer: number }> {
  making.used.add(what.folder);
  const file = path.join(making.root, 'public', ADDRESS, what.folder, what.name);
  const transfer =
    'body' in what ? await writePacked(file, what.body) : await copyPacked(what.source, file, what.bytes);
  return { url: `${ADDRESS}/${what.folder}/${what.name}`, transfer };
}

function removeUnused({ root, used }: Making): void {
  const folder = path.join(root, 'public', ADDRESS);
  const present = readdirSync(folder, { withFileTypes: true }).map(({ name }) => name);
  for (const name of present) {
    if (!used.has(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}

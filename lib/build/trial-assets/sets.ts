// Which files of node_modules the trials load, checked against the sums in their manifests.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TrialAsset, TrialManifest } from '@/lib/trials/manifest';

export type SetFile = { name: string; source: string; bytes: number; sha256: string };

/** Files that lie in one folder. `folder` holds a hash of all of them, so what it names never changes. */
export type AssetSet = { folder: string; files: SetFile[] };

/** The sets of all trials by their names. Throws with a list of what has to be mended. */
export function collectSets(root: string, manifests: readonly TrialManifest[]): Map<string, AssetSet> {
  const files = new Map<string, Map<string, SetFile>>();
  const complaints: string[] = [];
  for (const { id, assets } of manifests) {
    for (const asset of assets) {
      const complaint = complaintOf(root, asset);
      if (complaint) complaints.push(`- ${complaint} (components/trials/${id}/manifest.json)`);
      const set = files.get(asset.set) ?? new Map<string, SetFile>();
      const name = assetFileName(asset);
      const { bytes, sha256 } = asset;
      const earlier = set.get(name);
      if (earlier && earlier.sha256 !== sha256)
        complaints.push(`- ${id}: two trials pin different sums for ${asset.set}/${name}; write the same`);
      set.set(name, { name, source: sourceOf(root, asset), bytes, sha256 });
      files.set(asset.set, set);
    }
  }
  if (complaints.length > 0) throw new Error(`Files of trials must be mended:\n${complaints.join('\n')}`);
  return new Map([...files].map(([name, set]) => [name, toSet(name, [...set.values()])]));
}

/** The name of an asset in its set's folder. */
export function assetFileName({ as, path: inside }: TrialAsset): string {
  return as ?? path.posix.basename(inside);
}

function sourceOf(root: string, asset: TrialAsset): string {
  return path.join(root, 'node_modules', asset.package, asset.path);
}

function complaintOf(root: string, asset: TrialAsset): string | null {
  const shown = `${asset.package}/${asset.path}`;
  const source = sourceOf(root, asset);
  if (!existsSync(source)) return `${shown} is missing: run npm ci, or correct the path`;
  const body = readFileSync(source);
  const sum = createHash('sha256').update(body).digest('hex');
  if (sum !== asset.sha256)
    return `${shown} is not the file that was pinned: its SHA-256 is ${sum}. Reinstall with npm ci; if the package was updated on purpose, look at what changed and pin the new sum`;
  return body.length === asset.bytes ? null : `${shown} has ${body.length} bytes: write that number`;
}

function toSet(name: string, files: SetFile[]): AssetSet {
  const sorted = files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256');
  for (const { name: file, sha256 } of sorted) hash.update(`${file}\0${sha256}\0`);
  return { folder: `${name}-${hash.digest('hex').slice(0, 12)}`, files: sorted };
}

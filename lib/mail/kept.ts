// Mail without a mail server: one file each under DATA_DIR/mail, for the owner's eyes alone.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureDataDir } from '@/lib/db/location';

export function keptMailFolder(): string {
  return path.join(ensureDataDir(), 'mail');
}

/** Writes a mail down, whole or not at all; a further try replaces the same file. */
export async function keepMail(raw: Buffer, messageId: string): Promise<void> {
  const folder = keptMailFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, keptMailName(messageId));
  await writeFile(`${file}.part`, raw, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The ids of the messages whose mail lies as a file. */
export async function listKeptMail(): Promise<string[]> {
  const files = await readdir(keptMailFolder()).catch(() => []);
  return files.flatMap((file) => /^([0-9A-Z]+)\.eml$/.exec(file)?.slice(1) ?? []);
}

export async function removeKeptMail(id: string): Promise<void> {
  await rm(path.join(keptMailFolder(), keptMailName(id)), { force: true });
}

/** `<outbox id>.eml`. */
function keptMailName(messageId: string): string {
  const [id = ''] = messageId.split('@');
  if (!/^[0-9A-Z]+$/.test(id)) throw new Error('Not the Message-ID of a message of ours.');
  return `${id}.eml`;
}

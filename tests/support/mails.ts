// Mail as a server without SMTP keeps it: what somebody would find in their inbox.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The decoded texts of every mail that holds these words, the latest first. */
export function mailsWith(dataDir: string, words: string): string[] {
  const folder = join(dataDir, 'mail');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.eml'));
  return files
    .map(({ name }) => ({ file: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)
    .map(({ file }) => decoded(readFileSync(file, 'latin1')))
    .filter((text) => text.includes(words));
}

/** The code of the latest mail about a reference. Null: none has come yet. */
export function codeFor(dataDir: string, reference: string): string | null {
  for (const text of mailsWith(dataDir, reference)) {
    const code = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){6}\b/.exec(text)?.[0];
    if (code) return code;
  }
  return null;
}

function decoded(raw: string): string {
  const parts = raw.split(/\r?\n--[^\r\n]+/);
  return parts
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/);
      const text = body.join('\n\n');
      if (/content-transfer-encoding: base64/i.test(head))
        return Buffer.from(text, 'base64').toString('utf8');
      if (!/content-transfer-encoding: quoted-printable/i.test(head)) return `${head}\n${text}`;
      const bytes = text
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    })
    .join('\n');
}

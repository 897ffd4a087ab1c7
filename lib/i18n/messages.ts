import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { onceUnlessDeveloping } from '@/lib/core/once';
import type { Locale } from './locales';

type Messages = Record<string, Record<string, unknown>>;

const FOLDER = path.join(process.cwd(), 'content/messages');

/**
 * All messages of a language, one file a domain: `content/messages/<locale>/<domain>.json`. Read once a process; while
 * developing, at every call. A missing file or key fails the checks; nothing falls back to the other language.
 */
export const loadMessages = onceUnlessDeveloping(readMessages);

async function readMessages(locale: Locale): Promise<Messages> {
  const files = await readdir(path.join(FOLDER, locale));
  const domains = files.filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    await Promise.all(
      domains.map(async (file) => {
        const text = await readFile(path.join(FOLDER, locale, file), 'utf8');
        return [path.basename(file, '.json'), JSON.parse(text) as Messages[string]] as const;
      }),
    ),
  );
}

import { listKeptMail, removeKeptMail } from '@/lib/mail/kept';
import { listKeepable } from './queries';

const BATCH = 500;

/** Removes the files of mails whose message is past its retention, or whose person has been erased. */
export async function removeStaleMail(): Promise<void> {
  const files = await listKeptMail();
  for (let from = 0; from < files.length; from += BATCH) {
    const ids = files.slice(from, from + BATCH);
    const keepable = await listKeepable(ids);
    for (const id of ids) if (!keepable.has(id)) await removeKeptMail(id);
  }
}

import type { Operator } from '@/lib/content/operator';
import { findPagesIn, type PageFinder } from './lint/site-pages';
import { readWaivers, type Waivers } from './lint/waivers';
import { readLock } from './lock';
import { LEGAL_FOLDER, readDocuments } from './places';
import type { DocumentsFile, Lock } from './schema';

/** What every check of a legal folder knows. */
export type CheckContext = {
  folder: string;
  operator: Operator;
  now: Date;
  documents: DocumentsFile;
  lock: Lock;
  waivers: Waivers;
  findPage: PageFinder;
};

/** Throws BrokenContent. */
export function readCheckContext(operator: Operator, now: Date, folder: string = LEGAL_FOLDER): CheckContext {
  const documents = readDocuments(folder);
  const lock = readLock(folder);
  const waivers = readWaivers(folder);
  return { folder, operator, now, documents, lock, waivers, findPage: findPagesIn(documents, lock) };
}

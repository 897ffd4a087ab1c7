// Checks every text of content/messages: `tsx lib/commands/check-messages.ts`, a part of `npm run check`.
import path from 'node:path';
import { readCatalogue } from './messages/catalogue';
import { findProblems } from './messages/check';
import { usedKeys } from './messages/sources';

const root = path.resolve(import.meta.dirname, '../..');
const { catalogue, problems: unreadable } = readCatalogue(path.join(root, 'content/messages'));
const problems = [...unreadable, ...findProblems(catalogue, usedKeys(root))];

for (const { file, key, what } of problems)
  console.error(`${path.relative(root, path.resolve(root, file))}: ${key} ${what}`);
console.log(`${catalogue.zh.size} messages, ${problems.length} problems.`);
if (problems.length > 0 || catalogue.zh.size === 0) process.exitCode = 1;

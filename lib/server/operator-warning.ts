import type { Operator } from '@/lib/content/operator';
import type { Lock } from '@/lib/legal/schema';
import { versionInForce } from '@/lib/legal/rules';

/**
 * Says that the texts in force are another company's, whose agreement visitors would accept. Null where they are this
 * operator's, or name nobody.
 */
export function warnOfForeignTexts(lock: Lock, { name }: Operator, now: Date): string | null {
  const foreign = Object.entries(lock).flatMap(([document, versions]) => {
    const dated = Object.entries(versions).map(([version, published]) => ({ version, ...published }));
    const party = versionInForce(dated, now)?.facts.zh.facts['operator.name'];
    return party !== undefined && party !== name.zh ? [`${document} (${party})`] : [];
  });
  if (foreign.length === 0) return null;
  const list = foreign.join(', ');
  return `The texts in force are not those of ${name.en}: ${list}. Visitors would accept them. Publish your own: content/README.md says how.
现行法律文件不是 ${name.zh} 的：${list}。访问者同意的将是这些文件。请先公布自己的版本，做法见 content/README.md。`;
}

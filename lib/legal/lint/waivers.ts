// `content/legal/waivers.json`: where a rule of the lint doesn't fit, who said so and why.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readText, shownPath } from '@/lib/content/files';
import { parseYaml } from '@/lib/content/yaml';
import { type Finding, finding, RULES } from './finding';

const waiversFile = z.array(
  z.strictObject({
    document: z.string(),
    version: z.string(),
    clause: z.string(),
    rule: z.enum(RULES),
    reason: z.string().trim().min(10),
  }),
);

type Waiver = z.infer<typeof waiversFile>[number];

export type Waivers = { file: string; waivers: Waiver[] };

/** Throws BrokenContent. */
export function readWaivers(folder: string): Waivers {
  const file = path.join(folder, 'waivers.json');
  const source = { file: shownPath(file), text: existsSync(file) ? readText(file) : '[]', firstLine: 1 };
  return { file: source.file, waivers: parseYaml(source, waiversFile) };
}

/** Takes away what is waived for a draft, and reports waivers that take away nothing. */
export function applyWaivers(
  findings: readonly Finding[],
  { file, waivers }: Waivers,
  key: { document: string; version: string },
): Finding[] {
  const own = waivers.filter(({ document, version }) => document === key.document && version === key.version);
  const covers = (waiver: Waiver, { rule, clause }: Finding) =>
    waiver.rule === rule && waiver.clause === clause;
  const unused = own.filter((waiver) => !findings.some((found) => covers(waiver, found)));
  return [
    ...findings.filter((found) => !own.some((waiver) => covers(waiver, found))),
    ...unused.map(({ rule, clause }) =>
      finding(
        rule,
        { file, line: 1, clause: null },
        {
          en: [
            `The waiver of “${rule}” for clause ${clause} of ${key.document} ${key.version} waives nothing.`,
            'Remove it.',
          ],
          zh: [`${key.document} ${key.version} 第 ${clause} 条的“${rule}”豁免没有用处。`, '请删除它。'],
        },
      ),
    ),
  ];
}

/** Waivers for a version that isn't there. */
export function findLostWaivers(
  { file, waivers }: Waivers,
  keys: readonly { document: string; version: string }[],
): Finding[] {
  return waivers
    .filter(
      (waiver) => !keys.some((key) => key.document === waiver.document && key.version === waiver.version),
    )
    .map(({ document, version, rule }) =>
      finding(
        rule,
        { file, line: 1, clause: null },
        {
          en: [
            `A waiver names ${document} ${version}, which isn't there.`,
            'Correct the names, or remove it.',
          ],
          zh: [`豁免提到的 ${document} ${version} 不存在。`, '请改正名称，或者删除它。'],
        },
      ),
    );
}

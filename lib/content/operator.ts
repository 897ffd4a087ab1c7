import path from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/core/env';
import { bilingual } from './bilingual';
import { readText, shownPath } from './files';
import { parseYaml } from './yaml';

/** Somebody else who receives personal information (PIPL art. 21 and 23 ask for each of these). */
const recipient = z.strictObject({
  name: bilingual,
  contact: bilingual,
  purpose: bilingual,
  method: bilingual,
  kinds: bilingual,
});

const webAddress = z.url({ protocol: /^https?$/ });

/** `content/operator.json`: the facts of whoever runs this site. Nothing optional is ever invented. */
export const operatorSchema = z.strictObject({
  name: bilingual,
  shortName: bilingual,
  platform: bilingual,
  address: bilingual,
  signingPlace: bilingual,
  court: bilingual,
  contacts: z
    .strictObject({
      privacy: z.email().optional(),
      /** The person in charge of personal information protection, as the privacy policy names them. */
      officer: bilingual.optional(),
      security: z.email().optional(),
      support: z.email().optional(),
      sales: z.email().optional(),
    })
    .default({}),
  affiliates: z.array(recipient).default([]),
  processors: z.array(recipient).default([]),
  filings: z
    .strictObject({
      icp: z.string().min(1).optional(),
      publicSecurity: z.strictObject({ number: z.string().min(1), url: webAddress }).optional(),
    })
    .default({}),
  trials: z
    .strictObject({
      /** Trials that visitors can't run for now, by their ids. Their recorded results stay. */
      off: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/)).default([]),
    })
    .default({ off: [] }),
  social: z.array(z.strictObject({ name: bilingual, url: webAddress })).default([]),
});

export type Operator = z.infer<typeof operatorSchema>;
export type Recipient = z.infer<typeof recipient>;

/** Reads an operator file. Throws BrokenContent naming the line of each wrong value. */
export function readOperator(file: string): Operator {
  return parseYaml({ file: shownPath(file), text: readText(file), firstLine: 1 }, operatorSchema);
}

let cached: Operator | undefined;

/** The operator's facts, read once from OPERATOR_FILE. */
export function operator(): Operator {
  cached ??= readOperator(path.resolve(env().OPERATOR_FILE));
  return cached;
}

import { z } from 'zod';
import { isServiceList } from './trial-services';

const port = z.coerce.number().int().min(0).max(65535);
const count = z.coerce.number().int().min(0).max(1_000_000_000);

function hasNoPath(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '';
}

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .refine(hasNoPath)
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:)/)
    .optional(),
  DATA_KEYS: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public'),
  TRUSTED_PROXY_HOPS: count.max(10).default(0),
  OPERATOR_FILE: z.string().min(1).default('content/operator.json'),
  FORMS_PER_SOURCE: count.min(1).default(20),
  FORMS_PER_HOUR: count.min(1).default(2000),
  TRIAL_SERVICES: z.string().refine(isServiceList).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

export const ENV_NAMES = Object.keys(schema.shape) as (keyof Env)[];

/** Reads and checks the configuration. The error names what is wrong, never the value. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const known = Object.fromEntries(ENV_NAMES.map((name) => [name, source[name] || undefined]));
  const parsed = schema.safeParse(known);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  throw new EnvError(names);
}

export class EnvError extends Error {
  constructor(readonly names: string[]) {
    super(`Configuration is wrong: ${names.join(', ')}. See the table in README.md.`);
  }
}

let cached: Env | undefined;

/** The process's configuration, read once. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}

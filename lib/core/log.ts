import pino from 'pino';
import { env } from './env';

/**
 * The only fields a log line may hold. Everything else is dropped before it is written, so that a careless call can't
 * leak personal data: an allow-list instead of a list of things to hide.
 */
export type LogFields = {
  requestId?: string;
  reference?: string;
  method?: string;
  route?: string;
  status?: number;
  durationMs?: number;
  code?: string;
  count?: number;
  errorName?: string;
  errorCode?: string;
  stack?: string;
};

const ALLOWED = new Set<string>([
  'requestId',
  'reference',
  'method',
  'route',
  'status',
  'durationMs',
  'code',
  'count',
  'errorName',
  'errorCode',
  'stack',
] satisfies (keyof LogFields)[]);

const logger = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: {
    level: (level) => ({ level }),
    log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name))),
  },
});

/** `event` is a constant in code (`lead.submitted`), never text that somebody typed. */
export const log = {
  debug: (event: string, fields: LogFields = {}) => logger.debug(fields, event),
  info: (event: string, fields: LogFields = {}) => logger.info(fields, event),
  warn: (event: string, fields: LogFields = {}) => logger.warn(fields, event),
  error: (event: string, error: unknown, fields: LogFields = {}) =>
    logger.error({ ...fields, ...describeError(error) }, event),
};

/**
 * What may be written of an error: its class, its code and where it came from. The message is left out because drivers
 * put values into it.
 */
export function describeError(error: unknown): Pick<LogFields, 'errorName' | 'errorCode' | 'stack'> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    errorName: error.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    stack: framesOf(error).slice(0, 8).join('\n'),
  };
}

/** A stack begins with the message, which can have lines that look like frames: only what follows it is taken. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const frames = stack.slice(start + message.length).split('\n');
  return frames.filter((line) => /^\s+at /.test(line));
}

import { log } from '@/lib/core/log';

/**
 * Sends what the framework and libraries print through the log, which keeps an error's class and place but no text:
 * messages of drivers and parsers hold values that visitors typed.
 */
export function quietConsole(): void {
  const report = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    log.error('console', error ?? new ConsoleNotice());
  };
  const ignore = () => undefined;
  Object.assign(console, { error: report, warn: report, log: ignore, info: ignore });
}

class ConsoleNotice extends Error {
  override name = 'ConsoleNotice';
}

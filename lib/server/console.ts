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
  console.error = report;
  console.warn = report;
  const ignore = () => undefined;
  console.log = ignore;
  console.info = ignore;
}

class ConsoleNotice extends Error {
  override name = 'ConsoleNotice';
}

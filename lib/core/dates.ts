// Legal dates are days in Asia/Shanghai, which has had no daylight saving since 1991: a fixed +08:00.

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The instant at which a day begins in Asia/Shanghai. Throws on a day that doesn't exist. */
export function startOfShanghaiDay(date: string): Date {
  if (!isIsoDate(date)) throw new Error(`Not a date: ${date}`);
  return new Date(`${date}T00:00:00+08:00`);
}

/** The day it is in Asia/Shanghai at an instant, as `YYYY-MM-DD`. */
export function shanghaiDate(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * Reads what stands in `?at=`: a day (its first instant in Asia/Shanghai) or an ISO 8601 instant with an offset.
 * Returns null for anything else.
 */
export function parseAt(text: string): Date | null {
  if (isIsoDate(text)) return startOfShanghaiDay(text);
  if (!ISO_INSTANT.test(text) || !isIsoDate(text.slice(0, 10))) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

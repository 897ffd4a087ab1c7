// Every form of the site is sent as multipart/form-data to an action, by browsers without script and by our script.
// Next answers anything else with the page, as if nothing had been sent, or with an error of its own.
import type { IncomingMessage } from 'node:http';

/** RFC 2046, 5.1.1. */
const MULTIPART =
  /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?=[\s;]|$))/i;

/** How the names of a form's own fields begin when it is sent without script. */
const ACTION_FIELD = 'name="$ACTION_';

/** Why a posted body is no form for an action, as a status: 415 another kind of content, 400 damaged. Null: it is one. */
export function refuseForm({ headers }: Pick<IncomingMessage, 'headers'>, body: Buffer): 400 | 415 | null {
  const [, quoted, plain] = MULTIPART.exec(headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return 415;
  const isWhole = body.indexOf(`--${boundary}\r\n`) === 0 && endsWith(body, `--${boundary}--`);
  if (!isWhole) return 400;
  return headers['next-action'] !== undefined || body.includes(ACTION_FIELD) ? null : 400;
}

function endsWith(body: Buffer, end: string): boolean {
  return body
    .subarray(-end.length - 2)
    .toString('latin1')
    .trimEnd()
    .endsWith(end);
}

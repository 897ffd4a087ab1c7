// A trial that the operator's own HTTP service works out. What was put in passes through here and isn't kept here: the
// service may keep it for as long as the trial's manifest says, and the page says so before use.
import { takeTurn } from '@/lib/abuse/mutations';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { refuse, type Result, succeed } from '@/lib/core/result';
import { readServices } from '@/lib/core/trial-services';
import { secondsOf } from '@/lib/disclosures/duration';
import type { TrialManifest } from './manifest';
import { listTrials } from './queries';

export type ServiceRefusal = 'off' | 'too-large' | 'too-many-requests' | 'service-down';

const ANSWER_WITHIN_MS = 30_000;
const LARGEST_ANSWER_BYTES = 1024 * 1024;

/** How often an hour one source, and everybody together, may ask the services. */
const TRIALS_PER_HOUR = { purpose: 'trial', perSource: 60, inAll: 3000 };

export type ServiceQuestion = {
  id: string;
  input: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** The source as the front found it. */
  address: string | null;
};

/** The service's address, or undefined where the operator has configured none. */
export function serviceAddress(id: string): string | undefined {
  return readServices(env().TRIAL_SERVICES ?? '').get(id);
}

/** Asks the service and gives its JSON as text, or says why not. */
export async function askService(
  question: ServiceQuestion,
  now: Date,
  trials: readonly TrialManifest[] = listTrials(),
): Promise<Result<string, ServiceRefusal>> {
  const url = serviceAddress(question.id);
  const trial = trials.find(({ id, service }) => id === question.id && service);
  if (!url || !trial?.service) return refuse('off');
  if (question.input.length > trial.limits.bytes) return refuse('too-large');
  const turn = await takeTurn(question.address, now, TRIALS_PER_HOUR);
  if (!turn.ok) return refuse('too-many-requests');
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: question.input,
      // Nothing about the visitor: the service learns what was put in and how long it may keep it.
      headers: {
        'Content-Type': question.contentType,
        'X-Keep-At-Most-Seconds': String(secondsOf(trial.service.keptFor)),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!answer.ok) return refuse('service-down');
    return await readAnswer(answer);
  } catch (error) {
    log.error('trial.service', error);
    return refuse('service-down');
  }
}

async function readAnswer(answer: Response): Promise<Result<string, ServiceRefusal>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > LARGEST_ANSWER_BYTES) {
      await reader?.cancel();
      return refuse('service-down');
    }
    chunks.push(piece.value);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return isJson(text) ? succeed(text) : refuse('service-down');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// What becomes of a report: kept, or not now.
import { type FormToken, readFormToken } from '@/lib/abuse/form-token';
import { isOverLimit, refusedTurn } from '@/lib/abuse/mutations';
import { suspicionsOf } from '@/lib/abuse/suspicion';
import { log } from '@/lib/core/log';
import { checkFiles } from '@/lib/correspondence/files';
import { keyRing } from '@/lib/crypto/keys';
import { declarationDigest } from './declaration';
import { groundsAt, isGround } from './grounds';
import { submitReport } from './mutations';
import type { NewReport } from './new-report';
import type { PostedReport } from './posted-form';
import type { ReceivedReport } from './received';
import { submissionKeyOf } from './rows';
import { answerPeriod } from './rules';
import { checkReport, type ReportErrors } from './schema';

export type Sent = PostedReport & {
  /** The words that are beside the box now. */
  goodFaith: string;
  /** What stands for the sender's address in the limits. */
  address: string | null;
  now: Date;
};

export type Kept = { received: ReceivedReport; submission: ReturnType<typeof submissionKeyOf> };

export type NotKept =
  | { errors: ReportErrors }
  | { reason: 'form_expired' | 'terms_changed' }
  | { reason: 'too_many'; retryAt: Date };

/** Keeps the report once. Throws when the store is out of reach. */
export async function keepReport(sent: Sent): Promise<Kept | NotKept> {
  const { values, files, token, goodFaith, now, locale } = sent;
  const { evidence: _evidence, ...texts } = values;
  const grounds = await groundsAt(now, locale);
  const checked = checkReport({ ...texts, evidence: files.length }, (ground) => isGround(ground, grounds));
  const evidence = await checkFiles(files);
  const errors: ReportErrors = {
    ...(checked.ok ? {} : checked.errors),
    ...(evidence.ok ? {} : { evidence: `evidence_${evidence.reason}` as const }),
  };
  if (!checked.ok || !evidence.ok) return { errors };
  const form = readFormToken(token, now);
  if (form === null) return { reason: 'form_expired' };
  if (form.consent !== declarationDigest(goodFaith)) return { reason: 'terms_changed' };
  return keep({
    input: checked.input,
    agreementVersion: grounds.version,
    goodFaith,
    evidence: evidence.value,
    suspicions: suspicionsIn(sent, form),
    locale,
    form,
    address: sent.address,
    now,
  });
}

function suspicionsIn({ trap, values, now }: Sent, form: FormToken) {
  const text = [values.name, values.description].join('\n');
  return suspicionsOf({ trap, ageMs: now.getTime() - form.at, text });
}

async function keep(report: NewReport): Promise<Kept | NotKept> {
  const { input, suspicions, form, now } = report;
  try {
    const { reference, createdAt } = await submitReport(report);
    log.info('report.submitted', { reference, code: suspicions.join(',') || 'clean' });
    const { lastDay } = answerPeriod(createdAt);
    return {
      received: { reference, at: createdAt.getTime(), lastDay, isMailed: input.email !== '' },
      submission: submissionKeyOf(keyRing(), { input, form }),
    };
  } catch (error) {
    if (isOverLimit(error)) return refusedTurn(now);
    throw error;
  }
}

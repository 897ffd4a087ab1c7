import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import type { FormRefusal, FormValues } from '@/lib/core/form-state';
import { sendReport } from '@/lib/reports/actions';
import { REPORT_FIELDS, type ReportField } from '@/lib/reports/fields';
import type { ReportAnswer } from '@/lib/reports/form-state';
import type { Grounds } from '@/lib/reports/grounds';

/**
 * Checks in the browser, then sends. An answer that isn't one becomes a state like any other, so that nothing typed is
 * lost; sending again counts once.
 */
export async function sendFromBrowser(data: FormData, { clauses }: Grounds): Promise<ReportAnswer> {
  const schema = await import('@/lib/reports/schema').catch(() => null);
  const values: FormValues<ReportField> = {};
  for (const field of REPORT_FIELDS) {
    const value = data.get(field);
    if (typeof value === 'string') values[field] = value;
  }
  const { evidence: _evidence, ...texts } = values;
  // Files are judged by their content, which the server does.
  const checked = schema?.checkReport(
    { ...texts, evidence: 0 },
    (ground) => !/^\d/.test(ground) || isListed(ground, clauses),
  );
  if (checked && !checked.ok) return { status: 'invalid', errors: checked.errors, values };
  try {
    return await sendReport({ status: 'idle' }, data);
  } catch (error) {
    unstable_rethrow(error);
    return { status: 'refused', reason: reasonOf(error), values };
  }
}

function isListed(ground: string, clauses: Grounds['clauses']): boolean {
  return clauses.some(({ grounds }) => grounds.some(({ clause }) => clause === ground));
}

function reasonOf(error: unknown): FormRefusal {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated';
  // What fetch throws when no answer came; Next throws another class for an answer it can't read.
  return error instanceof TypeError ? 'offline' : 'unavailable';
}

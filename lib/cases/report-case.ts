// A report on its sender's case page: where it stands, what came of it, and the appeal against that.
import { newId } from '@/lib/core/ids';
import { groundWords } from '@/lib/reports/ground-words';
import { withdrawReport } from '@/lib/reports/mutations';
import { findReportId, openReport, type OpenedReport } from '@/lib/reports/queries';
import { isDecided } from '@/lib/reports/rules';
import { checkText } from '@/lib/reports/text-rules';
import { submitAppeal } from '@/lib/restrictions/mutations';
import { listAppealsOf } from '@/lib/restrictions/queries';
import type { CaseAct, CaseFact, CaseKind, CaseView } from './kind';
import { maskEmail } from './mask';

const APPEAL_MIN = 10;

export const reportCase: CaseKind = {
  findId: findReportId,
  findAddress: async (id) => {
    const report = await openReport({ id });
    if (!report?.sent?.email) return null;
    return { reference: report.reference, email: report.sent.email, locale: report.locale };
  },
  findView: async (id) => {
    const report = await openReport({ id });
    return report && viewOf(report);
  },
  acts: {
    close: async (id, _input, now) => withdrawReport(id, now),
    appeal: async (id, input, now) => {
      const report = await openReport({ id });
      const body = checkText(input.body ?? '', APPEAL_MIN);
      if (!body.ok) return { ok: false, reason: 'invalid', errors: { body: ERRORS[body.reason] } };
      if (!report) return { ok: false, reason: 'gone' };
      const appeal = { body: body.value, email: '', locale: report.locale, formId: newId(now), now };
      const kept = await submitAppeal({ subjectKind: 'report', subjectId: id, ...appeal });
      return kept.ok ? { ok: true, value: null } : kept;
    },
  },
};

/** Keys of `cases.errors`. */
const ERRORS = {
  text_missing: 'body_missing',
  text_short: 'body_missing',
  text_long: 'body_long',
  text_characters: 'body_characters',
} as const;

async function viewOf(report: OpenedReport): Promise<CaseView> {
  const { id, reference, state, createdAt, dueAt, closedAt, sent, outcome } = report;
  const isClosed = isDecided(state);
  const appeals = await listAppealsOf('report', id);
  const isAppealed = appeals.some((appeal) => appeal.state === 'open');
  const canAppeal = isClosed && outcome !== null && !isAppealed && sent !== null;
  const can: CaseAct[] = [...(canAppeal ? ['appeal' as const] : []), ...(isClosed ? [] : ['close' as const])];
  const lastAppeal = appeals.findLast(({ reasons }) => reasons !== null);
  return {
    reference,
    state: isAppealed ? 'appealed' : state,
    isClosed,
    receivedAt: createdAt,
    promisedBy: isClosed ? null : dueAt,
    closedAt,
    sent: sent ? await factsOf(report, sent) : [],
    correctable: [],
    answer: [outcome, lastAppeal?.reasons].filter(Boolean).join('\n\n') || null,
    canWrite: sent !== null && !isClosed,
    can,
    atOnce: null,
    isWholePerson: false,
    maskedEmail: sent?.email ? maskEmail(sent.email) : null,
  };
}

async function factsOf(report: OpenedReport, sent: NonNullable<OpenedReport['sent']>): Promise<CaseFact[]> {
  const ground = await groundWords(report, report.locale);
  const texts = (['target', 'description', 'name', 'email'] as const).flatMap((name) =>
    sent[name] ? [{ name, value: sent[name] }] : [],
  );
  return [{ name: 'ground', value: ground }, ...texts];
}

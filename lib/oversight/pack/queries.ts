// What an authority may ask an operator for, by one registry: another kind of record is another entry. It names nobody.
import { readNotedHeads } from '@/lib/audit/heads';
import { checkAudit } from '@/lib/audit/queries';
import { operator } from '@/lib/content/operator';
import { ENV_NAMES, env } from '@/lib/core/env';
import { db } from '@/lib/db/client';
import { DISCLOSURE_TABLES } from '@/lib/disclosures/tables';
import { LOCALES } from '@/lib/i18n/locales';

export type Window = { from: Date; to: Date };

export type Section = {
  file: string;
  zh: string;
  en: string;
  rows: (window: Window) => AsyncIterable<unknown>;
};

const BATCH = 1000;

/** Settings that hold a secret, or an address with one in it: only whether they are set is said. */
const SECRET = new Set(['DATABASE_URL', 'DATA_KEYS', 'SMTP_URL']);

export const SECTIONS: readonly Section[] = [
  {
    file: 'processing.jsonl',
    zh: '处理哪些个人信息、为什么',
    en: 'What is processed, and why',
    rows: processing,
  },
  {
    file: 'configuration.jsonl',
    zh: '配置（不含密钥）',
    en: 'Configuration, without secrets',
    rows: configuration,
  },
  {
    file: 'acceptances.jsonl',
    zh: '同意与撤回',
    en: 'Consents, and their withdrawal',
    rows: ({ from, to }) =>
      paged((after) =>
        db().acceptance.findMany({
          where: {
            OR: [{ acceptedAt: { gte: from, lt: to } }, { withdrawnAt: { gte: from, lt: to } }],
            ...after,
          },
          orderBy: { id: 'asc' },
          take: BATCH,
        }),
      ),
  },
  {
    file: 'shares.jsonl',
    zh: '向关联公司的提供',
    en: 'What was shared with affiliates',
    rows: ({ from, to }) =>
      paged((after) =>
        db().leadShare.findMany({
          where: { sharedAt: { gte: from, lt: to }, ...after },
          orderBy: { id: 'asc' },
          take: BATCH,
        }),
      ),
  },
  {
    file: 'rights-requests.jsonl',
    zh: '个人信息权利请求与办理时间',
    en: 'Rights requests and their times',
    rows: (window) =>
      paged((after) =>
        db().rightsRequest.findMany({
          where: { createdAt: within(window), ...after },
          orderBy: { id: 'asc' },
          take: BATCH,
          select: { ...CASE, kind: true, capacity: true, confirmedAt: true },
        }),
      ),
  },
  {
    file: 'reports.jsonl',
    zh: '举报投诉与处理时间',
    en: 'Reports and their times',
    rows: (window) =>
      paged((after) =>
        db().report.findMany({
          where: { createdAt: within(window), ...after },
          orderBy: { id: 'asc' },
          take: BATCH,
          select: { ...CASE, ground: true, capacity: true, examinedAt: true, decidedBy: true },
        }),
      ),
  },
  {
    file: 'restrictions.jsonl',
    zh: '限制措施',
    en: 'Restrictions',
    rows: (window) =>
      paged((after) =>
        db().restriction.findMany({
          where: { createdAt: within(window), ...after },
          orderBy: { id: 'asc' },
          take: BATCH,
          select: {
            id: true,
            reference: true,
            kind: true,
            state: true,
            clause: true,
            version: true,
            createdAt: true,
            startsAt: true,
            endsAt: true,
            closedAt: true,
            proposedBy: true,
            approvedBy: true,
            closedBy: true,
          },
        }),
      ),
  },
  {
    file: 'staff-access.jsonl',
    zh: '工作人员的查看与操作',
    en: 'What staff saw and did',
    rows: (window) => auditRows(window, { actor: { notIn: ['visitor', 'system'] } }),
  },
  {
    file: 'retention-and-backups.jsonl',
    zh: '到期删除、备份与恢复',
    en: 'Retention, backups and restores',
    rows: (window) => auditRows(window, { actor: 'system' }),
  },
  { file: 'minors.jsonl', zh: '未成年人信息的数量', en: 'Minors, counted apart', rows: minors },
  { file: 'audit-log.jsonl', zh: '操作记录链的核验', en: 'The audit log, verified', rows: chain },
];

const CASE = {
  id: true,
  reference: true,
  state: true,
  createdAt: true,
  dueAt: true,
  closedAt: true,
} as const;

function within({ from, to }: Window) {
  return { gte: from, lt: to };
}

/** Every row of a query, in batches by id, so that no window is too wide. */
async function* paged<Row extends { id: string }>(
  query: (after: { id?: { gt: string } }) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let last: string | undefined;
  for (;;) {
    const rows = await query(last === undefined ? {} : { id: { gt: last } });
    yield* rows;
    last = rows.at(-1)?.id;
    if (rows.length < BATCH) return;
  }
}

async function* auditRows(window: Window, actor: object) {
  for (let after = 0; ;) {
    const rows = await db().auditEntry.findMany({
      where: { ...actor, at: within(window), id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      omit: { previous: true, hash: true },
    });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.id;
  }
}

async function* processing() {
  for (const [name, make] of Object.entries(DISCLOSURE_TABLES)) {
    for (const locale of LOCALES)
      yield await Promise.resolve({ table: name, locale, ...make(locale, operator()) });
  }
}

async function* configuration() {
  for (const name of ENV_NAMES) {
    const value = env()[name];
    yield await Promise.resolve({ name, value: SECRET.has(name) ? (value ? 'set' : null) : (value ?? null) });
  }
}

/** The yearly figures of the compliance audit: nothing is kept of whoever is under 14, and that is said as a number too. */
async function* minors({ from, to }: Window) {
  const confirmed = await db().acceptance.groupBy({
    by: ['subjectId'],
    where: { act: 'contact-form.guardian', acceptedAt: { gte: from, lt: to } },
  });
  yield { age: 'under 14', records: 0 };
  yield { age: '14 to 17', records: confirmed.length };
}

async function* chain() {
  const verdict = await checkAudit(readNotedHeads());
  yield verdict.ok
    ? {
        whole: true,
        rows: verdict.rows,
        end: verdict.head.id,
        hash: Buffer.from(verdict.head.hash).toString('hex'),
      }
    : { whole: false, firstWrongRow: verdict.id, fault: verdict.fault };
}

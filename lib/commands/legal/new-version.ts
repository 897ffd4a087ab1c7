import { NOTICE } from '@/lib/disclosures/promises';
import { startVersion, type StartRefusal } from '@/lib/legal/new-version';
import { fail, type LegalCommand, say } from './command';

const REFUSALS: Record<StartRefusal, { en: string; zh: string }> = {
  unlisted: {
    en: 'content/legal/documents.json lists no such document. A new one needs a line there first: { "document": "…", "title": { "zh": "…", "en": "…" }, "about": { "zh": "…", "en": "…" } }.',
    zh: 'content/legal/documents.json 中没有这个文件。新增文件须先在其中加一行：{ "document": "…", "title": { "zh": "…", "en": "…" }, "about": { "zh": "…", "en": "…" } }。',
  },
  malformed: {
    en: 'Write the day it takes effect as YYYY-MM-DD, for example 2027-07-01.',
    zh: '请按 YYYY-MM-DD 的格式写生效日期，例如 2027-07-01。',
  },
  past: {
    en: 'A version takes effect after today (Shanghai). Choose a later date.',
    zh: '生效日期必须晚于今天（北京时间），请改用更晚的日期。',
  },
  taken: {
    en: 'There is a version of that date already. Edit it, or choose another date.',
    zh: '已经有这个日期的版本。请直接编辑它，或者改用其他日期。',
  },
};

/** Begins a draft as a copy of the latest version. */
export const newVersion: LegalCommand = {
  takes: '<document> <date>',
  does: {
    en: 'Begins a version that takes effect on a date: a copy of the latest one.',
    zh: '新建在某日生效的版本，内容先照抄最近的一版。',
  },
  run: ([document, version]) => {
    if (document === undefined || version === undefined) return null;
    const started = startVersion({ document, version }, { now: new Date() });
    if (!started.ok) return fail(REFUSALS[started.reason]);
    const { copied, days } = started.value;
    const folder = `content/legal/${document}/${version}`;
    say({
      en: copied === null ? `Made ${folder} with an empty text.` : `Made ${folder}, a copy of ${copied}.`,
      zh: copied === null ? `已新建 ${folder}，内容待写。` : `已新建 ${folder}，内容照抄 ${copied} 版。`,
    });
    say({
      en: 'Now edit zh.mdx and en.mdx; write summaryOfChanges; set adverse: true if users lose by the change; then run “npm run legal -- check”.',
      zh: '接下来请编辑 zh.mdx 和 en.mdx，写好 summaryOfChanges；对用户不利的，写 adverse: true；然后运行“npm run legal -- check”。',
    });
    warnOfNotice(days);
    return true;
  },
};

function warnOfNotice(days: number): void {
  const { usual, adverse } = NOTICE;
  if (days >= adverse.count) return;
  say({
    en: `Take care: it takes effect in ${days} days. Notice must be at least ${usual.count} days, or ${adverse.count} for a change to the users’ disadvantage.`,
    zh: `注意：距生效只有 ${days} 天。至少须提前 ${usual.count} 天公布；对用户不利的修改，至少提前 ${adverse.count} 天。`,
  });
}

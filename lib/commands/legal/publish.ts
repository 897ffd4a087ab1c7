import { createInterface } from 'node:readline/promises';
import { operator } from '@/lib/content/operator';
import { LOCALES } from '@/lib/i18n/locales';
import { addToLock } from '@/lib/legal/lock';
import { LEGAL_FOLDER } from '@/lib/legal/places';
import { preparePublication, type PublishRefusal } from '@/lib/legal/publish';
import type { PublishedVersion } from '@/lib/legal/schema';
import { fail, type LegalCommand, say } from './command';

const REFUSALS: Record<PublishRefusal, { en: string; zh: string }> = {
  unknown: {
    en: 'There is no such version. Look into content/legal and content/legal/documents.json.',
    zh: '没有这个版本，请查看 content/legal 和 content/legal/documents.json。',
  },
  already: {
    en: 'This version is published already. Make a new one: a published version never changes.',
    zh: '这个版本已经公布。公布后不能再改，请新建一个版本。',
  },
  future: {
    en: 'Its publishedOn is later than today in Shanghai. Publish it on that day, or correct the date.',
    zh: 'publishedOn 晚于今天（北京时间）。请到那一天再公布，或者改正日期。',
  },
  notice: {
    en: 'Counted from today in Shanghai, too few days are left until it takes effect (7, or 30 with adverse: true). Choose a later date.',
    zh: '从今天（北京时间）算起，距生效的天数不够（至少 7 天；adverse: true 的至少 30 天）。请改用更晚的生效日期。',
  },
};

/** Checks a draft and puts it into the lock, after which it never changes. */
export const publish: LegalCommand = {
  takes: '<document> <version> [--yes]',
  does: {
    en: 'Publishes a draft, after which it can never be changed.',
    zh: '公布草稿；公布后不能再改。',
  },
  run: async (words) => {
    const [document, version] = words.filter((word) => word !== '--yes');
    if (document === undefined || version === undefined) return null;
    const prepared = preparePublication({ document, version }, { operator: operator(), now: new Date() });
    if (!prepared.ok) return fail(REFUSALS[prepared.reason]);
    describe(prepared.value);
    if (!words.includes('--yes') && !(await isConfirmed())) {
      return fail({ en: 'Not published.', zh: '没有公布。' });
    }
    addToLock(LEGAL_FOLDER, { document, version }, prepared.value);
    say({
      en: `Published ${document} ${version}. Commit content/legal/lock.json.`,
      zh: `已公布 ${document} ${version}，请提交 content/legal/lock.json。`,
    });
    return true;
  },
};

function describe({ title, publishedOn, effectiveFrom, sha256 }: PublishedVersion): void {
  console.log(`${title.zh} / ${title.en}: published ${publishedOn}, in force from ${effectiveFrom}.`);
  console.log(`${publishedOn} 公布，${effectiveFrom} 起生效。`);
  for (const locale of LOCALES) console.log(`  ${locale}  sha256 ${sha256[locale]}`);
}

async function isConfirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    'It can never be changed afterwards. Publish it? (yes/no)\n公布后不能再改。要公布吗？（是/否） ',
  );
  terminal.close();
  return ['yes', 'y', '是'].includes(answer.trim().toLowerCase());
}

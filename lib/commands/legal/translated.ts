import { LEGAL_FOLDER, readDocuments, versionFolders } from '@/lib/legal/places';
import { stateTranslated } from '@/lib/legal/lint/translation-file';
import { fail, type LegalCommand, say } from './command';

/** The editor's statement that the translation was brought up to date. */
export const translated: LegalCommand = {
  takes: '<document> <version> [<clause> …]',
  does: {
    en: 'States that the translation of these clauses (or all) says what the prevailing text says now.',
    zh: '声明这些条款（不写则为全部条款）的译文与现在的原文一致。',
  },
  run: ([document, version, ...clauses]) => {
    if (document === undefined || version === undefined) return null;
    if (!versionFolders(LEGAL_FOLDER, document).includes(version)) {
      return fail({ en: 'There is no such version in content/legal.', zh: 'content/legal 中没有这个版本。' });
    }
    const key = { document, version, locale: readDocuments().prevailingLanguage };
    const unknown = stateTranslated(LEGAL_FOLDER, key, clauses);
    if (unknown.length > 0) {
      const ids = unknown.join(', ');
      return fail({ en: `There is no clause ${ids}.`, zh: `没有第 ${ids} 条。` });
    }
    say({
      en: `Written into content/legal/${document}/${version}/translation.json. Commit it with the texts.`,
      zh: `已写入 content/legal/${document}/${version}/translation.json，请与文本一起提交。`,
    });
    return true;
  },
};

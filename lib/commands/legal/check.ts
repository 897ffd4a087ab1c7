import { describeContentError } from '@/lib/content/content-error';
import { operator } from '@/lib/content/operator';
import { checkLegal } from '@/lib/legal/check';
import { LEGAL_FOLDER } from '@/lib/legal/places';
import { shownPath } from '@/lib/content/files';
import { type LegalCommand, say } from './command';

/** Checks everything, or shows only what concerns one version. What is late counts as wrong here. */
export const check: LegalCommand = {
  takes: '[<document> <version>]',
  does: {
    en: 'Checks all documents, or one version of one of them.',
    zh: '检查全部文件，或者其中一个文件的某一版本。',
  },
  run: async ([document, version]) => {
    if (document !== undefined && version === undefined) return null;
    const place = document === undefined ? '' : `${shownPath(LEGAL_FOLDER)}/${document}/${version ?? ''}/`;
    const { errors, late, notices } = await checkLegal(operator(), new Date());
    const wrong = [...errors, ...late].filter(({ file }) => file.startsWith(place));
    const shown = notices.filter(
      (notice) => notice.startsWith(place) || notice.startsWith(`${document ?? ''} ${version ?? ''} `),
    );
    for (const notice of document === undefined ? notices : shown) console.log(notice);
    for (const error of wrong) console.error(describeContentError(error));
    if (wrong.length === 0) say({ en: 'The legal documents are in order.', zh: '法律文件没有问题。' });
    else console.error(`\n${wrong.length} to mend. 共 ${wrong.length} 处需要修改。`);
    return wrong.length === 0;
  },
};

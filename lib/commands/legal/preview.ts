import { operator } from '@/lib/content/operator';
import { LEGAL_FOLDER, versionFolders } from '@/lib/legal/places';
import { fail, type LegalCommand, say } from './command';
import { servePreview } from './preview/server';

const USUAL_PORT = 4321;

/** Serves the drafts until the editor ends it. */
export const preview: LegalCommand = {
  takes: '[<document> <version>]',
  does: {
    en: 'Shows drafts in the browser, both languages side by side, as you edit them.',
    zh: '在浏览器中对照查看草稿的两种语言，边改边看。',
  },
  run: async ([document, version]) => {
    if (document !== undefined && version === undefined) return null;
    if (document !== undefined && !versionFolders(LEGAL_FOLDER, document).includes(version ?? '')) {
      return fail({ en: 'There is no such version in content/legal.', zh: 'content/legal 中没有这个版本。' });
    }
    const { address } = await serve();
    const path = document === undefined ? '/' : `/${document}/${version ?? ''}`;
    say({
      en: `Open ${address}${path}. End it with Ctrl+C.`,
      zh: `请打开 ${address}${path}，按 Ctrl+C 结束。`,
    });
    return true;
  },
};

/** On the usual port, so that the address can be kept; on any other while another preview has it. */
async function serve() {
  const desk = { folder: LEGAL_FOLDER, operator: operator() };
  try {
    return await servePreview({ ...desk, port: USUAL_PORT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return servePreview({ ...desk, port: 0 });
  }
}

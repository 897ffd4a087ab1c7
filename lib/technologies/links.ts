// Which links the text of a technology may hold: pages of this site without a language, and anchors in the same text.
import type { ContentError } from '@/lib/content/content-error';
import { SECTIONS } from './sections';

const PAGES = ['/technologies', '/contact', '/legal', '/legal/service-agreement', '/legal/privacy-policy'];

type Problem = Pick<ContentError, 'message' | 'fix'>;

/** What is wrong with a link, or null where it leads somewhere. */
export function linkProblem(url: string, slugs: readonly string[]): Problem | null {
  if (url.startsWith('#')) return anchorProblem(url.slice(1));
  if (/^\/(zh|en)(\/|$)/.test(url)) {
    return {
      message: `The link ${url} names a language.`,
      fix: 'Leave the language out: /contact instead of /zh/contact.',
    };
  }
  const [path = '', query = ''] = url.split('?');
  const named = path.startsWith('/technologies/')
    ? path.slice('/technologies/'.length)
    : technologyOf(path, query);
  if (named !== null) return slugs.includes(named) ? null : unknownTechnology(url, slugs);
  if (PAGES.includes(path) && query === '') return null;
  return {
    message: `The link ${url} leads nowhere on this site.`,
    fix: `Use one of ${PAGES.join(', ')}, /technologies/… or /contact?technology=….`,
  };
}

function technologyOf(path: string, query: string): string | null {
  return path === '/contact' && query.startsWith('technology=') ? query.slice('technology='.length) : null;
}

function anchorProblem(id: string): Problem | null {
  if (SECTIONS.some((section) => section === id)) return null;
  return {
    message: `There is no section #${id}.`,
    fix: `The sections are ${SECTIONS.map((each) => `#${each}`).join(', ')}.`,
  };
}

function unknownTechnology(url: string, slugs: readonly string[]): Problem {
  return { message: `The link ${url} names no technology.`, fix: `Technologies are: ${slugs.join(', ')}.` };
}

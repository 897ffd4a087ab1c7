import { table, verdict } from '../report/table';
import { CATEGORIES, type Category } from './audit';
import type { LighthouseResult } from './run';

type Page = Extract<LighthouseResult, { runs: number }>['pages'][number];

/** Issue 4. A page with a form hydrates, so that its speed may cost it a little. */
const GOAL = 100;
const GOAL_OF_FORM = { performance: 98 };

export function reportLighthouse(result: LighthouseResult): string {
  if ('missing' in result) return `Lighthouse: not measured. ${result.missing}`;
  const forms = result.pages.filter(({ path }) => path.endsWith('/contact'));
  const content = result.pages.filter((page) => !forms.includes(page));
  return [
    `Lighthouse: mobile, medians of ${result.runs} runs`,
    table(
      ['', ...CATEGORIES, 'lost points in a run'],
      result.pages.map(({ path, scores, lost }) => [
        path,
        ...CATEGORIES.map((name) => String(Math.round(scores[name]))),
        lost.join(', '),
      ]),
    ),
    ...CATEGORIES.map((name) => judge('content pages', content, { name, goal: GOAL })),
    ...CATEGORIES.map((name) => judge('form', forms, { name, goal: { ...goals(), ...GOAL_OF_FORM }[name] })),
  ].join('\n');
}

export function areAuditsSound(result: LighthouseResult): boolean {
  return 'missing' in result || result.pages.every(({ scores }) => !Object.values(scores).some(Number.isNaN));
}

function goals(): Record<Category, number> {
  return { performance: GOAL, accessibility: GOAL, 'best-practices': GOAL, seo: GOAL };
}

function judge(what: string, pages: Page[], { name, goal }: { name: Category; goal: number }): string {
  const worst = Math.round(Math.min(...pages.map(({ scores }) => scores[name])));
  return verdict(`${name} of ${what} ${worst} at least (goal ${goal})`, worst >= goal);
}

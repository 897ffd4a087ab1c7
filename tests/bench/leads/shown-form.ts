import type { Form } from '../load/requests';

export type ShownForm = { path: string; cookie: string; hidden: [name: string, value: string][] };

/** Opens the page as a browser does and takes what its form would send without anybody typing. */
export async function openForm(origin: string, path: string): Promise<ShownForm> {
  const answer = await fetch(`${origin}${path}`);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const hidden = hiddenFields(await answer.text());
  if (!hidden.some(([name]) => name.startsWith('$ACTION')))
    throw new Error(`${path} shows no form of an action.`);
  return { path, cookie: cookie.join('; '), hidden };
}

/** The hidden fields of a page's forms with their values. */
export function hiddenFields(html: string): [name: string, value: string][] {
  const inputs = [...html.matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g)];
  return inputs.map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]);
}

/** The form with fields filled in. */
export function filled({ path, cookie, hidden }: ShownForm, fields: Record<string, string>): Form {
  return { path, cookie, fields: [...hidden, ...Object.entries(fields)] };
}

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replace(/&(quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

// The contact form as a program sends it: the page's hidden fields, and whatever else one likes.
import type { Typed } from './contact-form';

export type ShownFields = [name: string, value: string][];

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** What the form of a page sends without anybody typing: the action's own fields, the language and the token. */
export async function readShownFields(url: string): Promise<ShownFields> {
  const html = await (await fetch(url)).text();
  const inputs = [...html.matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g)].map(([input]) => input);
  return inputs.map((input) => [attributeOf(input, 'name'), attributeOf(input, 'value')]);
}

/** The id under which script calls the action. */
export function actionId(shown: ShownFields): string {
  const described = shown.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1] ?? '{}';
  const { id } = JSON.parse(described) as { id?: string };
  if (!id) throw new Error('The page shows no form of an action.');
  return id;
}

/** A complete form. */
export function formOf(shown: ShownFields, typed: Typed): FormData {
  const data = new FormData();
  for (const [name, value] of shown) data.append(name, value);
  for (const [name, value] of Object.entries({ ...typed, accept: 'yes', homepage: '' }))
    data.append(name, value);
  return data;
}

export function post(url: string, body: RequestInit['body'], headers: Record<string, string> = {}) {
  return fetch(url, { method: 'POST', body: body ?? null, headers, redirect: 'manual' });
}

/** The reference in the receipt that a redirect hands over. */
export function referenceIn(answer: Response): string | null {
  const [, payload] = /receipt=([\w-]+)\./.exec(answer.headers.get('location') ?? '') ?? [];
  if (answer.status !== 303 || !payload) return null;
  return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { reference: string }).reference;
}

function attributeOf(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replace(/&(quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

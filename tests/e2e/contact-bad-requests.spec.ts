import { referencesOf, sharedDataDir } from '@/tests/support/contact-data';
import { somebody } from '@/tests/support/contact-form';
import {
  actionId,
  formOf,
  post,
  readShownFields,
  referenceIn,
  type ShownFields,
} from '@/tests/support/contact-post';
import { expect, test } from '@/tests/support/fixtures';

/** What a page would tell of the inside. */
const INSIDE = /node_modules|\.next\/|\bat [\w.<>]+ \(|(Type|Reference|Syntax)Error|PrismaClient|SQLITE_/;

test.describe('a bad request to the contact form', { tag: '@once' }, () => {
  let url: string;
  let shown: ShownFields;

  test.beforeEach(async ({ baseURL }) => {
    url = `${baseURL ?? ''}/zh/contact`;
    shown = await readShownFields(url);
  });

  // Whatever came: the server lives, and takes the next form as if nothing had been.
  test.afterEach(async ({ baseURL }) => {
    expect((await fetch(`${baseURL ?? ''}/api/health`)).status).toBe(200);
    const typed = somebody();
    const reference = referenceIn(await post(url, formOf(shown, typed)));
    expect(referencesOf(sharedDataDir(), typed.email)).toEqual([reference]);
  });

  async function expectRefused(answer: Response, status?: number): Promise<void> {
    const text = await answer.text();
    if (status === undefined) {
      expect(answer.status, text.slice(0, 200)).toBeGreaterThanOrEqual(400);
      expect(answer.status, text.slice(0, 200)).toBeLessThan(500);
    } else {
      expect(answer.status, text.slice(0, 200)).toBe(status);
    }
    expect(text).not.toMatch(INSIDE);
  }

  function changed(change: (data: FormData) => void): FormData {
    const data = formOf(shown, somebody());
    change(data);
    return data;
  }

  for (const [what, change] of [
    [
      'with no fields but the form’s own',
      (data) => [...data.keys()].filter((key) => !key.startsWith('$')).forEach((key) => data.delete(key)),
    ],
    ['without a name', (data) => data.delete('name')],
    ['with a name of 60,000 letters', (data) => data.set('name', 'a'.repeat(60_000))],
    ['with a description of 20,000 characters', (data) => data.set('description', '字'.repeat(20_000))],
    ['with control characters', (data) => data.set('name', 'a\u0000b\u0007')],
    ['with text that turns direction', (data) => data.set('company', 'abc\u202Ecba')],
    ['with a thousand letters of one grapheme', (data) => data.set('name', `a${'\u0301'.repeat(5_000)}`)],
    [
      'with a file for every field',
      (data) =>
        [
          'name',
          'phone',
          'email',
          'company',
          'description',
          'technology',
          'accept',
          'token',
          'locale',
        ].forEach((field) => data.set(field, new File(['x'], 'x.txt'))),
    ],
    [
      'with a bad field before a good one of the same name',
      (data) => {
        data.delete('phone');
        data.append('phone', '12');
        data.append('phone', '13800138000');
      },
    ],
    ['with another accept', (data) => data.set('accept', 'true')],
    ['with a technology that is a path', (data) => data.set('technology', '../../etc/passwd')],
    [
      'with as many fields as fit',
      (data) => {
        data.delete('name');
        for (let n = 0; n < 600; n += 1) data.append(`f${n}`, '');
      },
    ],
    [
      'with names of the language itself',
      (data) => {
        data.delete('name');
        for (const name of [
          '__proto__',
          'constructor',
          '__proto__[name]',
          'name.__proto__',
          'toString',
          'hasOwnProperty',
        ])
          data.append(name, 'x');
      },
    ],
  ] satisfies [string, (data: FormData) => void][]) {
    test(`${what} comes back as the form with its errors`, async () => {
      const answer = await post(url, changed(change));
      const text = await answer.clone().text();
      await expectRefused(answer, 422);
      expect(text).toContain('role="alert"');
      expect(text).toContain('-error"');
      expect(text).toMatch(/<html lang="zh-CN"/);
    });
  }

  for (const [what, change] of [
    [
      'ten thousand fields',
      (data) => {
        for (let n = 0; n < 10_000; n += 1) data.append(`f${n}`, '');
      },
    ],
    ['a field of a megabyte', (data) => data.set('description', 'a'.repeat(1024 * 1024))],
    ['a file of a megabyte', (data) => data.set('description', new File(['a'.repeat(1024 * 1024)], 'a.txt'))],
  ] satisfies [string, (data: FormData) => void][]) {
    test(`with ${what} is too large`, async () => {
      await expectRefused(await post(url, changed(change)), 413);
    });
  }

  for (const [what, change] of [
    ['of a forged token', (data) => data.set('token', 'e30.AAAA')],
    [
      'of a token without its signature',
      (data) => data.set('token', textOf(data, 'token').split('.')[0] ?? ''),
    ],
    ['without a token', (data) => data.delete('token')],
  ] satisfies [string, (data: FormData) => void][]) {
    test(`${what} is asked to look again`, async () => {
      await expectRefused(await post(url, changed(change)), 409);
    });
  }

  for (const [what, body, type] of [
    ['JSON', '{"name":"x"}', 'application/json'],
    ['plain text', 'name=x', 'text/plain'],
    ['bytes', '\u0000\u0001', 'application/octet-stream'],
    ['XML', '<name/>', 'application/xml'],
    ['a form without a boundary', 'name=x', 'multipart/form-data'],
    [
      'a form that breaks off',
      '--b\r\nContent-Disposition: form-data; name="na',
      'multipart/form-data; boundary=b',
    ],
    [
      'a form that never ends',
      '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nx',
      'multipart/form-data; boundary=b',
    ],
    ['an address-like form', 'name=x&phone=1', 'application/x-www-form-urlencoded'],
    ['nothing at all', '', 'multipart/form-data; boundary=b'],
    ['a kind of content that is none', 'x', ';;;'],
  ] as const) {
    test(`that is ${what} is refused`, async () => {
      const isForm = type.includes('boundary=');
      await expectRefused(await post(url, body, { 'Content-Type': type }), isForm ? 400 : 415);
    });
  }

  for (const [what, change] of [
    ['an unknown action', (data: FormData) => rename(data, (id) => id.replace(/[0-9a-f]{8}/, '00000000'))],
    ['an action that is no name', (data: FormData) => rename(data, () => '__proto__')],
    ['a broken description of its action', (data: FormData) => rename(data, () => '"')],
    [
      'a previous state that refers to itself',
      (data: FormData) =>
        [...data.keys()]
          .filter((key) => /^\$ACTION_\d+:1$/.test(key))
          .forEach((key) => data.set(key, '["$@1","$1","$Q9","$F1"]')),
    ],
    [
      'a thousand references to actions',
      (data: FormData) => {
        for (let n = 2; n < 500; n += 1) data.append(`$ACTION_REF_${n}`, '');
      },
    ],
  ] as const) {
    test(`with ${what} learns nothing about the inside`, async () => {
      expect(await (await post(url, changed(change))).text()).not.toMatch(INSIDE);
    });
  }

  for (const body of [
    '',
    'not json',
    '[]',
    'null',
    '{}',
    '["x","y"]',
    '["$K1"]',
    '["$@1"]',
    '["$F1"]',
    '["$Q1"]',
    '["$undefined",null]',
    '["$1","$1"]',
    '["__proto__"]',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
    '["$n99999999999999999999"]',
    '["$D2026-99-99"]',
    '["$T"]',
    '[{"then":"$1"}]',
  ]) {
    test(`by script with ${JSON.stringify(body.slice(0, 24))} for arguments is refused`, async () => {
      const headers = { 'Next-Action': actionId(shown), Accept: 'text/x-component' };
      const asText = { ...headers, 'Content-Type': 'text/plain;charset=UTF-8' };
      await expectRefused(await post(url, body, asText), 415);

      // As a form it reaches the framework, which answers an error of its own with a number and nothing else.
      const data = new FormData();
      data.set('0', body);
      const text = await (await post(url, data, headers)).text();
      expect(text).not.toMatch(INSIDE);
      expect(text).not.toMatch(/L-[0-9A-Z]{4}-/);
    });
  }

  for (const id of ['0', '../../x', '__proto__', 'f'.repeat(42), 'e'.repeat(5000)]) {
    test(`by script to an action named ${id.slice(0, 12)} is refused`, async () => {
      const data = new FormData();
      data.set('0', '[]');
      await expectRefused(await post(url, data, { 'Next-Action': id }));
    });
  }

  test('from another site is refused', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      await expectRefused(await post(url, formOf(shown, somebody()), { Origin: origin }), 403);
    }
  });

  test('by another method is refused with those there are', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await fetch(url, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    }
  });

  test('for a receipt that nobody got shows none', async ({ baseURL }) => {
    for (const receipt of ['', 'x', 'e30.AAAA', '%00', 'a'.repeat(5000), '..&receipt=x']) {
      const answer = await fetch(`${baseURL ?? ''}/zh/contact/received?receipt=${receipt}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('data-reference');
    }
  });
});

/** Changes the id of the action that a form names. */
function rename(data: FormData, change: (id: string) => string): void {
  for (const key of [...data.keys()].filter((name) => /^\$ACTION_\d+:0$/.test(name))) {
    const described = JSON.parse(textOf(data, key)) as { id: string };
    const id = change(described.id);
    data.set(key, id === '"' ? '{"id":' : JSON.stringify({ ...described, id }));
  }
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

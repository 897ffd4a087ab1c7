import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address';
import { post } from './post';
import { checkTargetUrl } from './rules';

/** Addresses that lead inside as they are written, in every spelling that a parser takes. */
const INSIDE = [
  ...['127.0.0.1', '127.1', '127.255.255.254', '0.0.0.0', '0', '10.0.0.1', '10.255.255.255', '172.16.0.1'],
  ...['172.31.255.255', '192.168.0.1', '192.168.255.255', '169.254.0.1', '169.254.169.254', '100.64.0.1'],
  ...['100.100.100.200', '100.127.255.255', '192.0.0.1', '192.0.0.192', '192.0.2.1', '198.18.0.1'],
  ...['198.19.255.255', '198.51.100.1', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1'],
  ...['255.255.255.255', '168.63.129.16', '192.88.99.1', '192.31.196.1', '192.52.193.1', '192.175.48.1'],
  ...[
    '2130706433',
    '0x7f000001',
    '017700000001',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '0x7f.1',
    '127.0.1',
    '3232235521',
  ],
  ...[
    '0xa9fea9fe',
    '2852039166',
    '0251.0376.0251.0376',
    '0xA9.0xFE.0xA9.0xFE',
    '169.254.43518',
    '１２７.0.0.1',
  ],
  ...['①②⑦.⓪.⓪.①', '127。0。0。1', '127.0.0.1.', '10.1', '192.168.257', '0x0a000001', '012.0.0.1'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.0.0.1]'],
  ...[
    '[::ffff:169.254.169.254]',
    '[::ffff:a9fe:a9fe]',
    '[0:0:0:0:0:ffff:c0a8:1]',
    '[::127.0.0.1]',
    '[::7f00:1]',
  ],
  ...[
    '[64:ff9b::7f00:1]',
    '[64:ff9b::169.254.169.254]',
    '[64:ff9b:1::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fc00::1]',
  ],
  ...[
    '[fd00::1]',
    '[fd00:ec2::254]',
    '[fdff:ffff::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[ff0e::1]',
    '[2001:db8::1]',
  ],
  ...[
    '[2001::1]',
    '[2001:0:53aa:64c::]',
    '[2001:10::1]',
    '[2001:20::1]',
    '[2002:7f00:1::]',
    '[2002:a9fe:a9fe::]',
  ],
  ...[
    '[2002:c0a8:101::1]',
    '[3fff::1]',
    '[100::1]',
    '[5f00::1]',
    '[::ffff:0:127.0.0.1]',
    '[4000::1]',
    '[e000::1]',
  ],
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'foo.localhost',
    'localhost.localdomain.localhost',
    'printer.local',
  ],
  ...['db.internal', 'metadata.google.internal', 'wiki.intranet', 'nas.lan', 'router.home', 'x.home.arpa'],
  ...[
    'mail.corp',
    'anything.test',
    'nothing.invalid',
    'hidden.onion',
    'kubernetes',
    'metadata',
    'redis',
    'db.local.',
  ],
  ...['1.0.0.127.in-addr.arpa', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'ｌｏｃａｌｈｏｓｔ'],
].map((host) => `https://${host}/hook`);

/** What is refused for another reason than where it leads. */
const WRONG = [
  ...[
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'file:///etc/passwd',
    'gopher://hooks.example.com/',
  ],
  ...['data:text/plain,x', 'javascript:alert(1)', 'unix:/var/run/docker.sock', 'ws://hooks.example.com/'],
  ...[
    'https://user@hooks.example.com/',
    'https://user:pass@hooks.example.com/',
    'https://hooks.example.com:22/',
  ],
  ...[
    'https://hooks.example.com:25/',
    'https://hooks.example.com:80/',
    '//hooks.example.com/',
    'hooks.example.com',
  ],
  ...['https://', 'https:///', 'https://exa mple.com/', `https://hooks.example.com/${'x'.repeat(2000)}`, ''],
];

const PUBLIC = [
  'https://hooks.example.com/x?y=1',
  'https://8.8.8.8/',
  'https://[2606:4700::1111]/',
  'https://例子.中国/',
];

describe('an address of a webhook', () => {
  it('is refused in each of 120 hostile spellings', () => {
    const all = [...new Set([...INSIDE, ...WRONG])];
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(all.filter((text) => checkTargetUrl(text, 'standard', false).ok)).toEqual([]);
  });

  it('is taken where it is public, also on a high port', () => {
    for (const text of [...PUBLIC, 'https://hooks.example.com:8443/'])
      expect(checkTargetUrl(text, 'standard', false), text).toMatchObject({ ok: true });
  });

  it('of a group bot is the provider’s own', () => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x';
    expect(checkTargetUrl(url, 'wecom', false)).toMatchObject({ ok: true });
    expect(checkTargetUrl(url, 'feishu', false)).toEqual({ ok: false, reason: 'url_bot_host' });
    expect(checkTargetUrl('https://oapi.dingtalk.com.evil.example/', 'dingtalk', false)).toMatchObject({
      ok: false,
    });
  });

  it('is checked again when it is used, as it is written and as it resolves', async () => {
    const never = () => Promise.reject(new Error('Asked'));
    const hosts = INSIDE.filter((text) => URL.canParse(text));
    expect(hosts.length).toBeGreaterThan(90);
    const request = (url: string) => ({ url: new URL(url), headers: {}, body: '{}' });
    const signal = new AbortController().signal;
    for (const text of hosts)
      expect(await post(request(text), { signal, isAnywhere: false, resolve: never })).toEqual({
        fault: 'address_private',
        isAmbiguous: false,
      });
    const inside = hosts
      .map((text) => new URL(text).hostname.replace(/^\[|\]$/g, ''))
      .filter((host) => /^[\d.]+$|:/.test(host));
    for (const address of inside) {
      const family = address.includes(':') ? 6 : 4;
      // The first is public: a name that leads to both is as bad.
      const resolve = () =>
        Promise.resolve([
          { address: '8.8.8.8', family: 4 },
          { address, family },
        ]);
      expect(
        await post(request('https://hooks.example.com/'), { signal, isAnywhere: false, resolve }),
      ).toEqual({
        fault: 'address_private',
        isAmbiguous: false,
      });
    }
  });

  it('of this machine’s own network is known by its zone', () => {
    expect(isPublicAddress('fe80::1%eth0')).toBe(false);
    expect(isPublicAddress('2606:4700::1111%eth0')).toBe(false);
    expect(isPublicAddress('not an address')).toBe(false);
  });
});

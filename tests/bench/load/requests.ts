// What is sent, as a browser sends it.

const BROWSER = [
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: zh-CN,zh;q=0.9,en;q=0.8',
  'Connection: keep-alive',
];

export function getRequest(port: number, path: string): string {
  return [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...BROWSER, '', ''].join('\r\n');
}

export type Form = { path: string; cookie: string; fields: [name: string, value: string][] };

/** A form sent by a browser without script. */
export function formRequest(port: number, { path, cookie, fields }: Form): string {
  const boundary = '----WebKitFormBoundaryQm9BR2qYt5Zc1sXe';
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const type = `multipart/form-data; boundary=${boundary}`;
  return postRequest({ port, path, cookie, type, body: `${parts.join('')}--${boundary}--\r\n` });
}

/** A JSON body, for the server that does no more than it must. */
export function jsonRequest(port: number, { path, fields }: Form): string {
  const body = JSON.stringify(Object.fromEntries(fields));
  return postRequest({ port, path, cookie: '', type: 'application/json', body });
}

type Post = { port: number; path: string; cookie: string; type: string; body: string };

function postRequest({ port, path, cookie, type, body }: Post): string {
  const origin = `http://127.0.0.1:${port}`;
  return [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    ...BROWSER,
    `Origin: ${origin}`,
    `Referer: ${origin}${path}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

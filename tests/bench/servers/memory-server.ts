// node:http and bodies from memory: what a page would cost if nothing had to be decided about it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { StoredBodies } from '../pages/stored-bodies';

const bodies = JSON.parse(readFileSync('bodies.json', 'utf8')) as StoredBodies;
const answers = new Map(
  Object.entries(bodies).map(([path, { headers, base64 }]) => [
    path,
    { headers, body: Buffer.from(base64, 'base64') },
  ]),
);

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (answer) response.writeHead(200, answer.headers).end(answer.body);
  else response.end();
});
server.listen(Number(process.env.PORT), '127.0.0.1');

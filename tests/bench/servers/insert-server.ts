// node:http and one insert a transaction: what a lead would cost if nothing had to be done about it.
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const FIELDS = ['name', 'phone', 'email', 'company', 'description'];

const database = new Database('limit.db');
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`CREATE TABLE rows (id INTEGER PRIMARY KEY, ${FIELDS.join(', ')})`);
const insert = database.prepare(`INSERT INTO rows (${FIELDS.join(', ')}) VALUES (?, ?, ?, ?, ?)`);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'POST') {
      const fields = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>;
      insert.run(...FIELDS.map((field) => fields[field]));
      response.writeHead(303, { Location: '/' });
    }
    response.end();
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');

import { expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../support/database';
import { openDatabase } from '@/lib/db/client';
import { DurableSqlite } from '@/lib/db/sqlite-adapter';
const show = (label: string, e: any) => console.log(label, { ctor: e?.constructor?.name, name: e?.name, code: e?.code, clientVersion: e?.clientVersion, meta: JSON.stringify(e?.meta), cause: e?.cause, message: e?.message?.slice(0, 200) });
async function grab(label: string, f: () => Promise<any>) { const t=Date.now(); try { console.log(label, 'OK', await f()); } catch (e) { show(label + ' ' + (Date.now()-t)+'ms', e); } }
describeOnBothDatabases('faults', (open, kind, url) => {
  it('shows', async () => {
    console.log(kind, process.env.DATA_KEYS?.slice(0,5), process.env.DATA_DIR);
    const d = open();
    const key = new Uint8Array([1]);
    await d.rateWindow.create({ data: { key, windowStart: new Date(0), count: 1 } });
    await grab('unique', () => d.rateWindow.create({ data: { key, windowStart: new Date(0), count: 1 } }));
    await grab('unique in itx', () => d.$transaction(async (t) => t.rateWindow.create({ data: { key, windowStart: new Date(0), count: 1 } })));
    await grab('unique batch', () => d.$transaction([d.rateWindow.create({ data: { key, windowStart: new Date(0), count: 1 } })]));
    if (kind === 'sqlite') {
      const other = await new DurableSqlite(url().slice(5)).connect();
      await other.executeScript('BEGIN IMMEDIATE');
      await grab('busy plain', () => d.rateWindow.create({ data: { key: new Uint8Array([2]), windowStart: new Date(0), count: 1 } }));
      await grab('busy batch', () => d.$transaction([d.rateWindow.create({ data: { key, windowStart: new Date(0), count: 1 } })]));
      await grab('busy itx', () => d.$transaction(async (t) => t.rateWindow.create({ data: { key, windowStart: new Date(0), count: 1 } })));
      await grab('busy raw', () => d.$executeRawUnsafe('DELETE FROM RateWindow'));
      await other.executeScript('ROLLBACK');
      await other.dispose();
      await d.$queryRawUnsafe('PRAGMA max_page_count = 35');
      const fill = (n: number) => d.$transaction(async (t) => { for (let i=0;i<n;i++) await t.outboxMessage.create({ data: { id: String(Math.random()), kind: 'k'.repeat(3000), subjectKind:'x', subjectId:'x', payload:{}, dueAt: new Date(0) } }) });
      await grab('full itx', () => fill(50));
      await grab('full plain', async () => { for (let i=0;i<50;i++) await d.outboxMessage.create({ data: { id: String(Math.random()), kind: 'k'.repeat(3000), subjectKind:'x', subjectId:'x', payload:{}, dueAt: new Date(0) } }) });
      await grab('after', () => d.rateWindow.count());
      await grab('after tx', () => d.$transaction([d.rateWindow.count()]));
      await grab('missing file', () => openDatabase('file:/tmp/dbx/none.db').rateWindow.count());
      await grab('missing file tx', () => openDatabase('file:/tmp/dbx/none.db').$transaction([d.rateWindow.count()]));
      await grab('memory', () => openDatabase('file::memory:').rateWindow.count());
      await d.$queryRawUnsafe('PRAGMA query_only = 1');
      await grab('readonly', () => d.rateWindow.create({ data: { key: new Uint8Array([3]), windowStart: new Date(0), count: 1 } }));
      await grab('readonly tx', () => d.$transaction([ d.rateWindow.create({ data: { key: new Uint8Array([3]), windowStart: new Date(0), count: 1 } })]));
    } else {
      const down = openDatabase(url().replace(/:\d+\//, ':9/'));
      await grab('refused', () => down.rateWindow.count());
      await grab('refused tx', () => down.$transaction([down.rateWindow.count()]));
      await grab('refused itx', () => down.$transaction(async (t) => t.rateWindow.count()));
      await grab('refused raw', () => down.$queryRawUnsafe('select 1'));
      await grab('bad password', () => openDatabase(url().replace('postgres:postgres', 'postgres:x')).rateWindow.count());
      await grab('no db', () => openDatabase(url() + 'x').rateWindow.count());
      await grab('unroutable', () => openDatabase(url().replace(/127.0.0.1:\d+/, '10.255.255.1:5432')).rateWindow.count());
      await grab('no host', () => openDatabase(url().replace(/127.0.0.1:\d+/, 'nohost.invalid:5432')).rateWindow.count());
      await grab('killed', () => d.$transaction(async (t) => { const [{ pid }] = await t.$queryRawUnsafe<any>('select pg_backend_pid() pid'); await d.$queryRawUnsafe(`select pg_terminate_backend(${pid})::text`); return t.rateWindow.count(); }));
      await grab('killed2', () => d.$queryRawUnsafe('select pg_terminate_backend(pg_backend_pid())::text'));
      await grab('statement timeout', () => d.$transaction(async (t) => { await t.$executeRawUnsafe('SET LOCAL statement_timeout = 100'); await t.$queryRawUnsafe('select pg_sleep(1)::text') }));
      await grab('readonly', () => d.$transaction(async (t) => { await t.$executeRawUnsafe('SET TRANSACTION READ ONLY'); await t.rateWindow.create({ data: { key: new Uint8Array([3]), windowStart: new Date(0), count: 1 } }) }));
      await grab('lock timeout', () => d.$transaction(async (t) => { await t.$executeRawUnsafe(`update "RateWindow" set count=2`); await d.$transaction(async (u) => {  await u.$executeRawUnsafe('SET LOCAL lock_timeout = 100'); await u.rateWindow.updateMany({ data: { count: 3 } }) }) }));
      await grab('itx timeout', () => d.$transaction(async (t) => { await new Promise((r) => setTimeout(r, 300)); return t.rateWindow.count() }, { timeout: 100 }));
    }
    await grab('maxwait', () => Promise.all(Array.from({ length: 12 }, () => d.$transaction(async (t) => { await t.rateWindow.count(); await new Promise((r) => setTimeout(r, 500)); }, { maxWait: 300 }))));
    await grab('after', () => d.rateWindow.count());
  }, 60000);
});

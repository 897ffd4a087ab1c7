import { migrationAdapter } from './migrations/adapter';
import { startEngine, NO_FILTERS } from './migrations/engine';
import { readFileSync } from 'node:fs';
const url='file:/tmp/dbx/zz.db';
import fs from 'node:fs'; fs.rmSync('/tmp/dbx/zz.db',{force:true}); fs.writeFileSync('/tmp/dbx/zz.db','');
const f = migrationAdapter(url);
const orig = f.connect.bind(f);
(f as any).connect = async () => { const c = await orig(); for (const m of ['queryRaw','executeRaw','executeScript']) { const o=(c as any)[m].bind(c); (c as any)[m]= async (q:any)=>{ try { const r = await o(q); console.log(m, (q.sql??q).slice(0,150).replace(/\n/g,' '), q.args?.length ? q.args : ''); return r } catch(e:any) { console.log(m, (q.sql??q).slice(0,150), 'THROWS', e.cause); throw e } } } return c; };
const e = await startEngine(readFileSync('prisma/schema.prisma','utf8'), f);
const list = { baseDir: 'prisma/migrations/sqlite', lockfile: {path:'migration_lock.toml', content: 'provider = "sqlite"'}, shadowDbInitScript:'', migrationDirectories: [{path:'20261124024733_init', migrationFile: {path:'migration.sql', content:{tag:'ok', value: readFileSync('prisma/migrations/sqlite/20261124024733_init/migration.sql','utf8')}}}]} as any;
try { console.log(await e.diagnoseMigrationHistory({migrationsList:list, optInToShadowDatabase:false, filters: NO_FILTERS})) } catch(x) { console.log('diag', x) }
try { console.log(await e.applyMigrations({migrationsList:list, filters: NO_FILTERS})) } catch(x) { console.log('apply', x, JSON.stringify(x)) }
try { console.log(await e.applyMigrations({migrationsList:list, filters: NO_FILTERS})) } catch(x) { console.log('apply', x, JSON.stringify(x)) }

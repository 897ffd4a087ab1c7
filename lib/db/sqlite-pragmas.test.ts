import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import { describe, expect, it } from 'vitest';
import { applyPragmas, PRAGMAS } from './sqlite-pragmas';

/** A connection that answers `PRAGMA <name>` and remembers what is set, except for the stubborn ones. */
function connectionThatKeeps(stubborn: Record<string, unknown>): SqlQueryable {
  const values: Record<string, unknown> = { ...stubborn };
  return {
    provider: 'sqlite',
    adapterName: 'planted',
    executeRaw: () => Promise.resolve(0),
    queryRaw({ sql }) {
      const [, name = '', value] = /^PRAGMA (\w+)(?: = (\w+))?$/.exec(sql) ?? [];
      if (value !== undefined && !(name in stubborn))
        values[name] = Number.isNaN(Number(value)) ? value : Number(value);
      return Promise.resolve({ columnNames: [name], columnTypes: [], rows: [[values[name]]] });
    },
  };
}

describe('the settings of a SQLite connection', () => {
  it('are accepted when all of them hold', async () => {
    await expect(applyPragmas(connectionThatKeeps({}))).resolves.toBeUndefined();
  });

  it.each(Object.keys(PRAGMAS))('are refused when %s doesn’t hold', async (name) => {
    const attempt = applyPragmas(connectionThatKeeps({ [name]: 'something else' }));
    await expect(attempt).rejects.toMatchObject({ name: 'PragmaError', pragmas: [name] });
  });
});

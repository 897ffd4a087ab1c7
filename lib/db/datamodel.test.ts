import { describe, expect, it } from 'vitest';
import { datamodelFor, withOutput } from './datamodel';

const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "../lib/db/generated/sqlite"
}

datasource db {
  provider = "sqlite"
}

model Lead {
  id String @id
}
`;

describe('the datamodel of each database', () => {
  it('is the schema itself for SQLite', () => {
    expect(datamodelFor('sqlite', SCHEMA)).toBe(SCHEMA);
  });

  it('differs for PostgreSQL in the provider line alone', () => {
    expect(datamodelFor('postgresql', SCHEMA)).toBe(SCHEMA.replace('"sqlite"', '"postgresql"'));
  });

  it('can be sent to another folder', () => {
    expect(withOutput(SCHEMA, './twin')).toBe(SCHEMA.replace('../lib/db/generated/sqlite', './twin'));
  });

  it('is refused when the schema names no SQLite provider, or two', () => {
    expect(() => datamodelFor('postgresql', SCHEMA.replace('"sqlite"', '"mysql"'))).toThrow(/0 lines/);
    expect(() => datamodelFor('postgresql', SCHEMA + SCHEMA)).toThrow(/2 lines/);
  });
});

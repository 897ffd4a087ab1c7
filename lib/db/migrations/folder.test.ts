import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasChecksum } from './folder';

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex');
const migration = (sql: string) => ({ name: '20260101000000_init', sql });

describe('the checksum of an applied migration', () => {
  it('is that of its text', () => {
    expect(hasChecksum(migration('SELECT 1;\n'), checksum('SELECT 1;\n'))).toBe(true);
    expect(hasChecksum(migration('SELECT 2;\n'), checksum('SELECT 1;\n'))).toBe(false);
  });

  it('forgives a checkout that changed the line ends, in either direction', () => {
    expect(hasChecksum(migration('a\r\nb\r\n'), checksum('a\nb\n'))).toBe(true);
    expect(hasChecksum(migration('a\nb\n'), checksum('a\r\nb\r\n'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { demand, Forbidden, may, RIGHTS, STAFF_ROLES } from './rights';

describe('rights', () => {
  it('are all held by an administrator, and each by somebody', () => {
    for (const right of RIGHTS) expect(may('administrator', right)).toBe(true);
  });

  it('let a viewer change nothing and reveal nobody', () => {
    const held = RIGHTS.filter((right) => may('viewer', right));
    expect(held).toEqual(['dashboard:read', 'leads:read', 'announcements:read']);
  });

  it('are demanded with an error that names the right and nobody', () => {
    for (const role of STAFF_ROLES) {
      const act = () => demand({ id: 'someone', role }, 'staff:manage');
      if (may(role, 'staff:manage')) expect(act).not.toThrow();
      else expect(act).toThrow(new Forbidden('staff:manage'));
    }
  });
});

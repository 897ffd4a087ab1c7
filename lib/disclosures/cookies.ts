// Everything the site stores in a visitor's browser. All of it is needed for what the visitor asked for, so nothing is
// asked about it; a cookie that isn't listed here may not be set.
import type { Duration } from './duration';

export type DeviceStorage = {
  kind: 'cookie' | 'localStorage' | 'cacheStorage';
  /** Absent: until the browser is closed, or until the visitor clears it; the words say which. */
  life?: Duration & { unit: 'hours' | 'days' };
};

export const deviceStorage = {
  form: { kind: 'cookie' },
  receipt: { kind: 'cookie', life: { count: 1, unit: 'hours' } },
  /** `__Host-staff` over https. */
  staff: { kind: 'cookie' },
  /** The same. */
  'staff-step': { kind: 'cookie' },
  theme: { kind: 'localStorage' },
  accepted: { kind: 'localStorage' },
  /** Which announcements were dismissed. */
  dismissed: { kind: 'localStorage' },
  /** A cache's name is the name here, a hyphen and the number of its generation. */
  offline: { kind: 'cacheStorage' },
  trials: { kind: 'cacheStorage' },
} as const satisfies Record<string, DeviceStorage>;

export type DeviceStorageName = keyof typeof deviceStorage;

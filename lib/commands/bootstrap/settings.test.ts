import { describe, expect, it } from 'vitest';
import { ENV_NAMES, EnvError, readEnv } from '@/lib/core/env';
import { SETTINGS } from './settings.mjs';

const SAMPLES: Record<string, string[]> = {
  SITE_URL: [
    'https://ai.example.com',
    'http://127.0.0.1:3000/',
    'https://ai.example.com/path',
    'https://ai.example.com/?a=1',
    'ai.example.com',
    'ftp://ai.example.com',
    'javascript:alert(1)',
  ],
  DATABASE_URL: ['postgresql://u@h/d', 'postgres://u@h/d', 'file:./a.db', 'mysql://u@h/d', 'a.db'],
  SMTP_URL: ['smtp://localhost:25', 'smtps://u:p@mail.example.com', 'http://x', 'localhost'],
  MAIL_FROM: ['no-reply@example.com', 'no-reply', 'AI <ai@example.com>', 'a b@example.com'],
  WEBHOOK_TARGETS: ['public', 'any', 'all'],
  TRUSTED_PROXY_HOPS: ['0', '10', '11', '-1', '1.5', 'one'],
  FORMS_PER_SOURCE: ['1', '500', '0', '-3', 'x'],
  FORMS_PER_HOUR: ['1', '500', '0', '-3', 'x'],
  TRIAL_SERVICES: [
    'face-detection=http://127.0.0.1:9000/run',
    'a-b=https://x.example/a c=http://y/',
    'https://x.example',
    'A=https://x.example',
    'a=ftp://x',
    'a=http://',
  ],
  LOG_LEVEL: ['debug', 'silent', 'verbose', 'INFO'],
};

function isTaken(name: string, text: string): boolean {
  try {
    readEnv({ [name]: text });
    return true;
  } catch (error) {
    if (error instanceof EnvError) return false;
    throw error;
  }
}

describe('the settings that are checked before anything else', () => {
  it.each(Object.entries(SETTINGS))(
    '%s is taken and refused as the configuration does',
    (name, { holds }) => {
      expect(ENV_NAMES).toContain(name);
      const samples = SAMPLES[name] ?? [];
      expect(samples.filter((text) => holds(text)).length).toBeGreaterThan(0);
      expect(samples.filter((text) => !holds(text)).length).toBeGreaterThan(0);
      for (const text of samples) expect(holds(text), text).toBe(isTaken(name, text));
    },
  );
});

// @ts-check
// Settings are checked before anything is installed or built. lib/core/env.ts checks the same with zod; a test holds the
// two to each other.
import { Refusal } from './refusal.mjs';

/** @typedef {{ holds: (text: string) => boolean, en: string, zh: string }} Setting */

/** @param {number} least @param {number} most @returns {Setting} */
function wholeNumber(least, most) {
  return {
    holds: (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
    en: `a whole number from ${least} to ${most}`,
    zh: `${least} 到 ${most} 之间的整数`,
  };
}

/** @type {Record<string, Setting>} */
export const SETTINGS = {
  SITE_URL: {
    holds: isOrigin,
    en: 'an address with http or https and without a path, such as https://ai.example.com',
    zh: '以 http 或 https 开头、不带路径的网址，例如 https://ai.example.com',
  },
  DATABASE_URL: {
    holds: (text) => /^(postgres(ql)?:\/\/|file:)/.test(text),
    en: 'postgresql://… or file:…',
    zh: 'postgresql://… 或 file:…',
  },
  SMTP_URL: {
    holds: (text) => /^smtps?:$/.test(protocolOf(text)),
    en: 'smtp://… or smtps://…',
    zh: 'smtp://… 或 smtps://…',
  },
  MAIL_FROM: {
    holds: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    en: 'an email address, such as no-reply@example.com',
    zh: '一个邮箱地址，例如 no-reply@example.com',
  },
  WEBHOOK_TARGETS: {
    holds: (text) => ['public', 'any'].includes(text),
    en: 'public or any',
    zh: 'public 或 any',
  },
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10),
  FORMS_PER_SOURCE: wholeNumber(1, 1_000_000_000),
  FORMS_PER_HOUR: wholeNumber(1, 1_000_000_000),
  TRIAL_SERVICES: {
    holds: (text) =>
      text.split(/\s+/).every((part) => {
        const url = /^[a-z]+(?:-[a-z]+)*=(https?:\/\/\S+)$/.exec(part)?.[1];
        return part === '' || (url !== undefined && URL.canParse(url));
      }),
    en: 'one or several of id=https://…, apart by spaces',
    zh: '一个或多个 id=https://…，以空格分隔',
  },
  LOG_LEVEL: {
    holds: (text) => ['debug', 'info', 'warn', 'error', 'silent'].includes(text),
    en: 'debug, info, warn, error or silent',
    zh: 'debug、info、warn、error 或 silent',
  },
};

/** Refuses the first setting that is wrong, by its name and what it may be; its value may be a secret. */
export function requireSettings() {
  for (const [name, { holds, en, zh }] of Object.entries(SETTINGS)) {
    const text = process.env[name];
    if (!text || holds(text)) continue;
    throw new Refusal({
      what: `${name} is wrong.`,
      mend: `It must be ${en}. The table in README.md says what it is for.`,
      zh: `配置项 ${name} 不正确，应为：${zh}。用途见 README.md 中的表格。`,
    });
  }
}

/** @param {string} text */
function isOrigin(text) {
  if (!/^https?:$/.test(protocolOf(text))) return false;
  const { pathname, search, hash } = new URL(text);
  return pathname === '/' && search === '' && hash === '';
}

/** @param {string} text */
function protocolOf(text) {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

// Which addresses administrators may set. Where a name leads is checked again at every try, when it is resolved.
import { isIP } from 'node:net';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { isPublicAddress } from './address';
import type { WebhookKind } from './kinds';

/** Where a ready-made group bot lives; its address stands nowhere else. */
const BOT_HOSTS: Record<Exclude<WebhookKind, 'standard'>, readonly string[]> = {
  wecom: ['qyapi.weixin.qq.com'],
  feishu: ['open.feishu.cn', 'open.larksuite.com'],
  dingtalk: ['oapi.dingtalk.com', 'api.dingtalk.com'],
};

/** Names that are meant for the inside of a machine or network (RFC 6761, 6762, 8375; ICANN for `internal`). */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|invalid|test|onion)$/;

export const URL_UNITS_MAX = 2000;

/** After a rotation the secret before signs too, for this long. */
export const OVERLAP_MS = 24 * 60 * 60 * 1000;

export type UrlFault =
  'url_invalid' | 'url_not_https' | 'url_credentials' | 'url_private' | 'url_port' | 'url_bot_host';

/**
 * Reads the address of a target.
 *
 * @param isAnywhere WEBHOOK_TARGETS=any: for development and tests only
 */
export function checkTargetUrl(text: string, kind: WebhookKind, isAnywhere: boolean): Result<URL, UrlFault> {
  const typed = text.trim();
  if (typed.length > URL_UNITS_MAX || !URL.canParse(typed)) return refuse('url_invalid');
  const url = new URL(typed);
  url.hash = '';
  if (url.protocol !== 'https:' && !(isAnywhere && url.protocol === 'http:')) return refuse('url_not_https');
  if (url.username !== '' || url.password !== '') return refuse('url_credentials');
  if (isAnywhere) return succeed(url);
  if (!isPublicHost(url.hostname)) return refuse('url_private');
  if (url.port !== '' && Number(url.port) < 1024) return refuse('url_port');
  if (kind !== 'standard' && !BOT_HOSTS[kind].includes(url.hostname)) return refuse('url_bot_host');
  return succeed(url);
}

/** False for addresses in figures that aren't public, and for names that lead nowhere else than inside. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !INSIDE.test(host);
}

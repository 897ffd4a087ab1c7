// The headers every answer carries, whoever gives it.
import { MACHINE_POLICY, WORKER_POLICY } from './csp';

const TRIAL = /^\/[^/]+\/technologies\/[^/]+\/trial$/;

/** Trials run on the visitor's device: they may ask for camera and microphone, and get isolation for threads. */
export function isTrial(pathname: string): boolean {
  return TRIAL.test(pathname);
}

/** The desk and what belongs to it. */
export function isDesk(pathname: string): boolean {
  return pathname === '/staff' || pathname.startsWith('/staff/');
}

/** Share pictures are made to be shown by others. */
function isSharePicture(pathname: string): boolean {
  return pathname.startsWith('/_site/share/');
}

// What no page of ours uses. Camera and microphone are decided by isTrial(), passkeys by isDesk().
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * For this host alone: an operator may run the site on a bare domain whose other hosts have no https, and neither
 * `includeSubDomains` nor `preload` can be taken back for years. Whoever wants them adds them at the proxy.
 */
const TWO_YEARS_S = 2 * 365 * 24 * 60 * 60;

/** Headers of any answer, by its address (the visitor's, not the rewritten one) and whether the site has https. */
export function securityHeaders(pathname: string, https: boolean): Record<string, string> {
  const trial = isTrial(pathname);
  return {
    'Content-Security-Policy': MACHINE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Other sites learn nothing, as with `no-referrer`. But with that one browsers send `Origin: null` with a form, and
    // Next refuses it; and a lead wouldn't know which of our own pages it came from.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': isSharePicture(pathname) ? 'cross-origin' : 'same-origin',
    ...(trial ? { 'Cross-Origin-Embedder-Policy': 'require-corp' } : {}),
    'Permissions-Policy': permissions({ trial, desk: isDesk(pathname) }),
    ...(isDesk(pathname) ? { 'X-Robots-Tag': 'noindex, nofollow' } : {}),
    ...(https ? { 'Strict-Transport-Security': `max-age=${TWO_YEARS_S}` } : {}),
  };
}

/**
 * Headers of a document besides those of any answer: its policy, and where the rules for prefetching are. At the desk
 * nothing is fetched that nobody asked for, because looking at a record is written down.
 */
export function documentHeaders(policy: string, pathname = '/'): Record<string, string> {
  const common = { 'Content-Security-Policy': policy };
  return isDesk(pathname) ? common : { ...common, 'Speculation-Rules': '"/speculation-rules.json"' };
}

/** Headers of a script file besides those of any answer, should it run as the worker of an isolated page. */
export const SCRIPT_FILE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': WORKER_POLICY,
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

function permissions({ trial, desk }: { trial: boolean; desk: boolean }): string {
  const devices = trial ? '(self)' : '()';
  const passkeys = desk ? '(self)' : '()';
  return [
    `camera=${devices}`,
    `microphone=${devices}`,
    `publickey-credentials-create=${passkeys}`,
    `publickey-credentials-get=${passkeys}`,
    ...UNUSED_FEATURES.map((feature) => `${feature}=()`),
  ].join(', ');
}

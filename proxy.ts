import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/core/env';
import { decide } from '@/lib/routing/decide';
import { type DocumentSite, documentPolicy, isDocument } from '@/lib/routing/document-policy';
import { FORM_COOKIE, showsForm } from '@/lib/routing/form-cookie';
import { documentHeaders, isDesk, securityHeaders } from '@/lib/routing/headers';
import { legalVersions } from '@/lib/routing/legal-versions';
import { readPagesFile } from '@/lib/routing/pages-file';
import { siteUrl } from '@/lib/routing/site-url';
import { ASKED_ADDRESS } from '@/lib/staff/sign-in/destination';

export const config = { matcher: ['/((?!_next/|_site/|sw\\.js$|api/trials/).*)'] };

let known: DocumentSite | undefined;

// The hashes are known only after the build, so they are read by the running server.
function site(): DocumentSite {
  known ??= {
    pages: readPagesFile(process.cwd()),
    https: siteUrl().startsWith('https:'),
    development: env().NODE_ENV === 'development',
  };
  return known;
}

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const decision = decide({
    pathname,
    search,
    acceptLanguage: request.headers.get('accept-language') ?? undefined,
    now: new Date(),
    legal: legalVersions(),
  });
  if (decision.kind === 'redirect') {
    const response = NextResponse.redirect(
      new URL(decision.location, request.nextUrl.origin),
      decision.status,
    );
    if (decision.byLanguage) response.headers.set('Vary', 'Accept-Language');
    return response;
  }
  if (decision.kind === 'problem') {
    return show(request, `/${decision.locale}/problems/${decision.status}`, decision.status);
  }
  if (decision.kind === 'rewrite') return show(request, decision.pathname, decision.status);
  return show(request, pathname);
}

function show(request: NextRequest, shown: string, status = 200): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = randomBytes(16).toString('base64');
  const policy = documentPolicy(site(), { pathname, shown, nonce });
  const headers = new Headers(request.headers);
  // Next reads the nonce from the policy in the request's headers and puts it on its own scripts.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // A page doesn't know its own address, and whoever has to sign in first wants to come back to it.
  if (isDesk(pathname)) headers.set(ASKED_ADDRESS, pathname + search);
  // Rewriting within nextUrl keeps the host Next was asked under; another host would be fetched as a foreign site.
  const url = request.nextUrl.clone();
  url.pathname = shown;
  const init = { status, request: { headers } };
  const response = shown === pathname ? NextResponse.next(init) : NextResponse.rewrite(url, init);
  const set = {
    ...securityHeaders(pathname, site().https),
    ...(isDocument(shown) ? documentHeaders(policy, pathname) : {}),
  };
  for (const [name, value] of Object.entries(set)) response.headers.set(name, value);
  // Not in the answer to a form: its action would find the cookie there, and take a browser that keeps none for one that
  // does.
  const isAsked = request.method === 'GET' && showsForm(shown);
  if (isAsked && !request.cookies.has(FORM_COOKIE)) {
    response.cookies.set(FORM_COOKIE, '1', { httpOnly: true, sameSite: 'lax', secure: site().https });
  }
  return response;
}

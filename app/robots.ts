import type { MetadataRoute } from 'next';
import { siteUrl } from '@/lib/routing/site-url';

// The build doesn't know the site's address.
export const dynamic = 'force-dynamic';

const PRIVATE = ['contact', 'report', 'rights', 'cases', 'verify'];

/**
 * The agreement forbids crawling the service; search engines that keep to these rules may read its public pages, not
 * forms, cases and the desk.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [...PRIVATE.map((section) => `/*/${section}`), '/staff', '/api/'],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}

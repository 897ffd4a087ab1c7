'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Section } from './sections';

export type NavigationEntry = Pick<Section, 'href'> & { label: string };

/** The sections, with the one that is open marked. On a narrow screen they fold away. */
export function DeskNavigation({ entries, label }: { entries: NavigationEntry[]; label: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link
              href={entry.href}
              prefetch={false}
              aria-current={isOpen(entry.href, pathname) ? 'page' : undefined}
              className="desk-section"
            >
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isOpen(href: string, pathname: string): boolean {
  return pathname === href || (href !== '/staff' && pathname.startsWith(`${href}/`));
}

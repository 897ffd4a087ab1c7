import Link from 'next/link';
import type { Route } from 'next';
import type { ReactNode } from 'react';

type TabLinkProps = { href: Route; isOpen: boolean; children: ReactNode };

/** One of several lists of a page; the open one is marked. */
export function TabLink({ href, isOpen, children }: TabLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isOpen ? 'page' : undefined}
      className="inline-flex min-h-11 items-center gap-1.5 no-underline aria-[current]:font-strong aria-[current]:shadow-[inset_0_-3px_var(--seal)]"
    >
      {children}
    </Link>
  );
}

type TabsProps = {
  label: string;
  tabs: readonly (TabLinkProps & { id: string })[];
};

/** The lists of a page, each at its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="mt-3">
      <ul className="flex flex-wrap gap-x-5 border-b border-line">
        {tabs.map(({ id, ...tab }) => (
          <li key={id}>
            <TabLink {...tab} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

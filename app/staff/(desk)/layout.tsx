import type { ReactNode } from 'react';
import { DeskShell } from '@/components/desk/desk-shell';
import { requireStaff } from '@/lib/staff/session';

/** Only how it looks: each page asks for itself who is signed in, since a layout isn't made anew for every page. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskShell member={await requireStaff()}>{children}</DeskShell>;
}

import { notFound } from 'next/navigation';

/** Any other path below a language: the page that says so, in that language. */
export default function MissingPage(): never {
  notFound();
}

import { insertRow } from './insert-row';

// eslint-disable-next-line no-restricted-syntax -- Next wants it.
export default function FormPage() {
  return (
    <form action={insertRow}>
      <input name="name" aria-label="name" />
      <input name="phone" aria-label="phone" />
      <input name="email" aria-label="email" />
      <input name="company" aria-label="company" />
      <textarea name="description" aria-label="description" />
      <button>Send</button>
    </form>
  );
}

// eslint-disable-next-line no-restricted-syntax -- Next wants it.
export default function EmptyPage() {
  return (
    <main>
      <h1>Empty</h1>
      <p>A page with nothing on it.</p>
    </main>
  );
}

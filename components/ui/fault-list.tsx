/** A field at fault: where it is, and the words beside it. */
export type Fault = { field: string; text: string };

/** The fields at fault, in the order of the page, each leading to its own. */
export function FaultList({ faults }: { faults: Fault[] }) {
  return (
    <ul className="mt-2 list-disc ps-5">
      {faults.map(({ field, text }) => (
        <li key={field}>
          <a href={`#${field}`} className="inline-flex min-h-11 items-center py-1.5 font-strong text-seal">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

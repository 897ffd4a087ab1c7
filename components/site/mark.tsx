/** The site's own mark: a wave on the left becomes lines on the right. It is not the operator's logo. */
export function Mark() {
  return (
    <svg viewBox="0 0 30 30" width="30" height="30" aria-hidden="true" className="shrink-0">
      <path
        d="M2 15c2-9 4-9 6 0s4 9 6 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path d="M17 8h11M17 15h7M17 22h11" stroke="var(--seal)" strokeWidth="3.2" />
    </svg>
  );
}

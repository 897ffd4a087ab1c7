// The parts of a calendar file that every one needs (RFC 5545).

const LINE_OCTETS = 75;

/** A file of these lines, folded. */
export function calendarFile(lines: readonly string[]): string {
  return [...lines, ''].map(fold).join('\r\n');
}

/** RFC 5545, 3.3.11. */
export function calendarText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** An instant in UTC (RFC 5545, 3.3.5, form 2). */
export function calendarInstant(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** RFC 5545, 3.1: lines of at most 75 octets, never cut inside a character. */
function fold(line: string): string {
  const lines: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines.push(`${lines.pop() ?? ''}${character}`);
    octets += size;
  }
  return lines.join('\r\n');
}

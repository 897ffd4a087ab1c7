// The plain text of a mail. Lines aren't broken: the message is quoted-printable, and whoever reads it has a width of their own.
import type { Block, Letterhead, Mail } from './mail';

export function plainText({ blocks, why }: Mail, { platform, operator, address, site }: Letterhead): string {
  const body = blocks.map(blockText).join('\n\n');
  return `${body}\n\n-- \n${platform}\n${operator}\n${address}\n${site}\n\n${why}\n`;
}

function blockText(block: Block): string {
  if ('text' in block) return block.text;
  if ('facts' in block) return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  if ('link' in block) return `${block.label}\n${block.link}`;
  return block.quote.replace(/^/gm, '> ');
}

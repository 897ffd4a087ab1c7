// The HTML of a mail: one column, no picture, nothing loaded from anywhere, readable in light and dark.
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { Block, Letterhead, Mail } from './mail';

const FONT = "font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";
const BODY = `margin:0;padding:24px 16px;${FONT};font-size:16px;line-height:1.7`;
const COLUMN = 'max-width:36em;margin:0 auto';
const HEAD = 'margin:0 0 24px;font-size:14px;font-weight:600;letter-spacing:.02em';
const LABEL =
  'padding:4px 16px 4px 0;vertical-align:top;white-space:nowrap;font-weight:400;text-align:left;opacity:.7';
const VALUE = 'padding:4px 0;vertical-align:top;overflow-wrap:anywhere';
const QUOTE = 'margin:0 0 16px;padding:0 0 0 16px;border-left:2px solid #8a8f98;white-space:pre-wrap';
const FOOT =
  'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #8a8f9866;font-size:13px;line-height:1.6;opacity:.75';

export function html(mail: Mail, { platform, operator, address, site }: Letterhead): string {
  const { locale, subject, blocks, why } = mail;
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
</head>
<body style="${BODY}">
<div style="${COLUMN}">
<p style="${HEAD}">${escape(platform)}</p>
${blocks.map(blockHtml).join('\n')}
<p style="${FOOT}">${[operator, address].map(escape).join('<br>')}<br>${link(site, site)}<br><br>${escape(why)}</p>
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  if ('text' in block) return `<p style="margin:0 0 16px">${escape(block.text).replace(/\n/g, '<br>')}</p>`;
  if ('facts' in block) {
    const rows = block.facts.map(
      ([label, value]) =>
        `<tr><th scope="row" style="${LABEL}">${escape(label)}</th><td style="${VALUE}">${escape(value)}</td></tr>`,
    );
    return `<table style="margin:0 0 16px;border-collapse:collapse;font-size:15px">${rows.join('')}</table>`;
  }
  if ('link' in block) return `<p style="margin:0 0 16px">${link(block.link, block.label)}</p>`;
  return `<blockquote style="${QUOTE}">${escape(block.quote)}</blockquote>`;
}

function link(href: string, label: string): string {
  return `<a href="${escape(href)}" style="overflow-wrap:anywhere">${escape(label)}</a>`;
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
}

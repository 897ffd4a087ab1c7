import { LANGUAGE_TAGS, LOCALES, type Locale } from '@/lib/i18n/locales';
import type { PreviewLine } from './changes';
import { type Html, html } from './html';
import type { Preview, PreviewClause, PreviewSection, Remark } from './read-preview';

/** A version that can be looked at. */
export type Listed = { document: string; version: string; isDraft: boolean };

export function indexPage(versions: readonly Listed[]): string {
  const items = versions.map(
    ({ document, version, isDraft }) =>
      html`<li>
        <a href="/${document}/${version}">${document} ${version}</a>
        ${isDraft ? '草稿 draft' : '已公布 published'}
      </li>`,
  );
  return page(
    '预览 Preview',
    html`<h1>预览 Preview</h1>
      <ul class="versions">
        ${items}
      </ul>`,
  );
}

export function versionPage(preview: Preview): string {
  const { document, version, isDraft, comparedWith, facts, sections, remarks } = preview;
  const all = [...remarks, ...sections.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.remarks))];
  const errors = all.filter(({ weight }) => weight === 'error').length;
  return page(
    `${document} ${version}`,
    html`<header>
        <p><a href="/">全部版本 All versions</a></p>
        <h1>
          ${facts.zh?.title ?? document}
          <span lang="en">${facts.en?.title ?? ''}</span>
        </h1>
        <p>
          ${document} ${version} · ${isDraft ? '草稿 draft' : '已公布 published'} ·
          ${
            comparedWith === null
              ? '没有可以比较的版本 nothing to compare with'
              : `与现行的 ${comparedWith} 版比较 compared with ${comparedWith}, in force`
          }
        </p>
        <p class="verdict ${errors > 0 ? 'bad' : 'good'}" role="status">
          ${
            errors > 0
              ? `✗ ${errors} 处需要修改 · ${errors} to mend`
              : '✓ 没有需要修改的地方 · nothing to mend'
          }
        </p>
        ${remarks.length > 0 ? remarkList(remarks) : ''}
        <dl class="summary">
          ${LOCALES.map(
            (locale) =>
              html`<div lang="${LANGUAGE_TAGS[locale]}">
                <dt>${locale === 'zh' ? '修改摘要' : 'Summary of changes'}</dt>
                <dd>${facts[locale]?.summaryOfChanges ?? ''}</dd>
              </div>`,
          )}
        </dl>
      </header>
      <main>${sections.map(sectionPart)}</main>`,
  );
}

function sectionPart({ titles, clauses }: PreviewSection): Html {
  return html`<section>
    <h2 class="row">
      <span lang="zh-CN">${titles.zh}</span>
      <span lang="en">${titles.en}</span>
    </h2>
    ${clauses.map(clausePart)}
  </section>`;
}

function clausePart({ id, lines, remarks }: PreviewClause): Html {
  return html`<article id="${id}">
    <h3>${id}</h3>
    <div class="row">${LOCALES.map((locale) => textPart(locale, lines[locale]))}</div>
    ${remarks.length > 0 ? remarkList(remarks) : ''}
  </article>`;
}

function textPart(locale: Locale, lines: readonly PreviewLine[]): Html {
  return html`<div lang="${LANGUAGE_TAGS[locale]}">
    ${
      lines.length > 0
        ? lines.map(linePart)
        : html`<p class="none">${locale === 'zh' ? '（只有下级条款）' : '(only the clauses in it)'}</p>`
    }
  </div>`;
}

function linePart({ kind, shape, text, isHighlighted }: PreviewLine): Html {
  const words = shape === 'table' ? tablePart(text) : html`${text}`;
  const shown = isHighlighted ? html`<strong>${words}</strong>` : words;
  const changed = { same: shown, added: html`<ins>${shown}</ins>`, removed: html`<del>${shown}</del>` }[kind];
  return html`<div class="${shape}">${changed}</div>`;
}

function tablePart(text: string): Html {
  const [caption = '', ...rows] = text.split('\n');
  if (rows.length === 0) return html`${caption}`;
  const cells = (row: string) => row.split('\t').map((cell) => html`<td>${cell}</td>`);
  return html`<table>
    <caption>
      ${caption}
    </caption>
    ${rows.map(
      (row) =>
        html`<tr>
          ${cells(row)}
        </tr>`,
    )}
  </table>`;
}

function remarkList(remarks: readonly Remark[]): Html {
  return html`<ul class="remarks">
    ${remarks.map(remarkPart)}
  </ul>`;
}

function remarkPart({ weight, file, line, source, message, fix, zh }: Remark): Html {
  return html`<li class="${weight}">
    <p><b>${weight === 'error' ? '✗ 需要修改 Mend' : '· 提示 Note'}</b> <code>${file}:${line}</code></p>
    ${source === '' ? '' : html`<pre>${source}</pre>`} ${zh ? html`<p>${zh.message}${zh.fix}</p>` : ''}
    <p lang="en">${message} ${fix}</p>
  </li>`;
}

function page(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/preview.css" />
        <script src="/preview.js" defer></script>
      </head>
      <body>
        ${content}
      </body>
    </html>`.markup;
}

export type Picture = { name: string; locale: string; width: number; scheme: string; file: string };

/** A page that shows all pictures, one row a page and language. */
export function galleryOf(pictures: Picture[]): string {
  const titles = new Set(pictures.map(titleOf));
  const sections = [...titles].map((title) => {
    const row = pictures.filter((picture) => titleOf(picture) === title);
    const figures = row.map(
      ({ file, width, scheme }) =>
        `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${width} ${scheme}</figcaption></figure>`,
    );
    return `<h2>${title}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>body{font:14px system-ui}div{display:flex;gap:12px;overflow:auto;align-items:start}img{height:420px}</style>
${sections.join('\n')}</html>\n`;
}

function titleOf({ name, locale }: Picture): string {
  return `${name} (${locale})`;
}

// A workbook of one sheet whose cells are text (ECMA-376), written as the rows come: what was written is compressed and
// sent before the next rows are read.
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sheetRow, xmlText } from './sheet-xml';
import { CONTENT_TYPES, PACKAGE_RELATIONS, STYLES, WORKBOOK_RELATIONS, workbookXml } from './workbook-xml';

export type Workbook = {
  /** What stands on the sheet's tab: at most 31 characters. */
  title: string;
  creator: string;
  createdAt: Date;
  head: readonly string[];
};

const LEVEL = 6;

export async function* xlsxFile(
  workbook: Workbook,
  batches: AsyncIterable<readonly string[][]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(new Uint8Array(chunk));
  });
  for (const [name, xml] of Object.entries(partsOf(workbook))) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(xml), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: LEVEL });
  zip.add(sheet);
  sheet.push(strToU8(SHEET_HEAD + sheetRow(workbook.head, 1)));
  let row = 1;
  for await (const batch of batches) {
    const xml = batch.map((cells) => sheetRow(cells, (row += 1))).join('');
    sheet.push(strToU8(xml));
    yield* made.splice(0);
  }
  sheet.push(strToU8(SHEET_TAIL), true);
  zip.end();
  yield* made.splice(0);
}

const SHEET_HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  // The first row stays in sight.
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/><sheetData>';

const SHEET_TAIL = '</sheetData></worksheet>';

function partsOf({ title, creator, createdAt }: Workbook): Record<string, string> {
  return {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/core.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:creator>${xmlText(creator)}</dc:creator>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt.toISOString().slice(0, 19)}Z</dcterms:created>` +
      '</cp:coreProperties>',
    'xl/workbook.xml': workbookXml(xmlText(title)),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONS,
    'xl/styles.xml': STYLES,
  };
}

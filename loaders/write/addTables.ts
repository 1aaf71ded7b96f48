import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

export interface TableRange {
  /** number of the sheet, from 1 */
  readonly sheet: number;
  readonly name: string;
  readonly columns: readonly string[];
  /** row of the header, from 1 */
  readonly firstRow: number;
  /** rows below the header */
  readonly rows: number;
}

/** The oldest time that a zip entry can carry, as local time, so that the bytes do not tell when they were made. */
const fixedTime = new Date(1980, 0, 1);
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Marks ranges of an xlsx up as named tables and packs it again with fixed times. A table without rows is left unmarked, as the format wants. */
export function addTables(xlsx: Uint8Array, tables: readonly TableRange[]): Uint8Array {
  const files = unzipSync(xlsx);
  const edit = (path: string, change: (text: string) => string) => {
    files[path] = strToU8(change(strFromU8(files[path]!)));
  };
  tables.filter(({ rows }) => rows > 0).forEach(({ sheet, ...table }, at) => {
    const id = at + 1;
    files[`xl/tables/table${id}.xml`] = strToU8(tableXml(id, table));
    edit("[Content_Types].xml", (text) => text.replace("</Types>", `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" PartName="/xl/tables/table${id}.xml"/></Types>`));
    edit(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, (text) => text.replace("</Relationships>", `<Relationship Id="rIdTable" Type="${relationships}/table" Target="../tables/table${id}.xml"/></Relationships>`));
    edit(`xl/worksheets/sheet${sheet}.xml`, (text) => text.replace("</worksheet>", `<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts></worksheet>`));
  });
  const entries: Zippable = {};
  for (const path of Object.keys(files)) entries[path] = [files[path]!, { mtime: fixedTime, level: 6 }];
  return zipSync(entries);
}

function tableXml(id: number, { name, columns, firstRow, rows }: Omit<TableRange, "sheet">): string {
  const range = `A${firstRow}:${letters(columns.length)}${firstRow + rows}`;
  const declared = columns.map((column, at) => `<tableColumn id="${at + 1}" name="${escape(column)}"/>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escape(name)}" displayName="${escape(name)}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${declared}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

function letters(column: number): string {
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

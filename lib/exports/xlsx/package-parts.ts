import { xmlText } from "./xml-text";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Relation = readonly [type: string, target: string];

export function relationsXml(relations: readonly Relation[]): string {
  const lines = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

export function sheetRelationsXml(sheets: number): string {
  return relationsXml([
    ...numbers(sheets).map((number): Relation => ["worksheet", `worksheets/sheet${number}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ]);
}

/** Names the sheets; their numbers are their order, as in `sheetRelationsXml`. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`,
  ].join("");
}

export function sharedStringsXml(elements: readonly string[]): string {
  const items = elements.map((element) => `<si>${element}</si>`);
  return `${XML}<sst xmlns="${MAIN}" uniqueCount="${elements.length}">${items.join("")}</sst>`;
}

export function contentTypesXml(sheets: number): string {
  const overrides = [
    ["workbook", "sheet.main"],
    ["styles", "styles"],
    ["sharedStrings", "sharedStrings"],
    ...numbers(sheets).map((number) => [`worksheets/sheet${number}`, "worksheet"]),
  ].map(([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`);
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    "</Types>",
  ].join("");
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

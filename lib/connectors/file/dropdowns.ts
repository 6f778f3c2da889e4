import { getCellAddress, getOrderOfSiblings, getSelfClosingTagMarkup } from "write-excel-file/utility";
import { insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from "write-excel-file/utility";
import type { Language } from "@/lib/engine/text";
import type { Sheet } from "./sheet";

type Range = { language: Language; firstRow: number; lastRow: number; sheetsBefore: number };

/** Spreadsheets refuse an inline list that is longer. */
const LONGEST_LIST = 255;
const PART = "xl/worksheets/sheet{id}.xml";

/**
 * Lists to choose from, for the columns that take one word. They only suggest: the words for "absent" and
 * "unreadable" stay possible. The writer has no such feature, so the elements are put into the sheets' XML.
 */
export function dropdowns(sheets: readonly Sheet[], range: Range) {
  return {
    files: {
      transform: {
        [PART]: {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex - range.sheetsBefore];
            const rules = sheet ? rulesFor(sheet, range) : [];
            if (rules.length === 0) return xml;
            const markup = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
            const order = getOrderOfSiblings(PART, "worksheet") ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, "worksheet");
          },
        },
      },
    },
  };
}

function rulesFor(sheet: Sheet, { language, firstRow, lastRow }: Range): string[] {
  return Object.values(sheet.columns).flatMap(({ type }, at) => {
    const list = (type.words ?? []).map((word) => word[language]).join(",");
    if (list === "" || list.length > LONGEST_LIST || type.several) return [];
    const column = at + 1;
    const cells = `${getCellAddress(firstRow - 1, column)}:${getCellAddress(lastRow - 1, column)}`;
    const open = getSelfClosingTagMarkup("dataValidation", { type: "list", allowBlank: 1, sqref: cells });
    return [
      `${open.replace(/\/>$/, ">")}<formula1>"${sanitizeTextContent(list)}"</formula1></dataValidation>`,
    ];
  });
}

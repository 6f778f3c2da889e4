// usage: node bench/count-rows.mjs <file.xlsx>: prints how many rows the first sheet has.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";

const SHEET = "xl/worksheets/sheet1.xml";
const { [SHEET]: bytes } = unzipSync(readFileSync(process.argv[2]), { filter: ({ name }) => name === SHEET });
const sheet = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
let rows = 0;
for (let at = sheet.indexOf("<row "); at !== -1; at = sheet.indexOf("<row ", at + 1)) rows += 1;
console.log(rows);

const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;

/** Characters XML 1.0 cannot hold, halves of pairs, CR (a parser would read LF), and text that reads like an escape. */
const ILLEGAL =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

const SUSPECT = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text inside a spreadsheet's XML. What XML cannot hold is written `_xHHHH_` (ECMA-376, ST_Xstring). */
export function xmlText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(
      ILLEGAL,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>"]/g, (character) => MARKUP[character as keyof typeof MARKUP]);
}

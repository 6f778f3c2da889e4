import { undrawable } from "@/lib/exports/pdf/drawable";
import { openedFont } from "@/lib/exports/pdf/opened";
import { codeName, visible } from "@/lib/exports/visible";
import type { Omission, PackContents } from "../../contents";

const SUBJECT = "report.*.pdf";
const MOST = 40;

/** Characters that stand in the contents and not in the font: the reports write them by number, and say so here. */
export function undrawnIn(contents: PackContents, font: Buffer): Omission[] {
  const known = openedFont(font).characters;
  const found = new Set<string>();
  for (const text of textsIn(contents))
    for (const letter of undrawable(visible(text), known)) found.add(letter);
  if (found.size === 0) return [];
  const codes = [...found].sort().map(codeName);
  const list = `${codes.slice(0, MOST).join(" ")}${codes.length > MOST ? ` … (${codes.length})` : ""}`;
  return [
    {
      what: { zh: `PDF 报告无法显示的字符：${list}`, en: `Characters the PDF reports cannot draw: ${list}` },
      subject: SUBJECT,
      why: {
        zh: "字体中没有这些字符，报告里以编号代替；表格与机器可读文件中保持原样",
        en: "The font lacks them, so the reports write their numbers; tables and machine documents hold them as they are",
      },
      since: null,
    },
  ];
}

/** Every text of the contents, but for the audit log's rows, which no report prints. */
function* textsIn({ head, sources, incidents, lessons, omissions }: PackContents): Generator<string> {
  yield* textsOf([head, incidents, lessons, omissions]);
  for (const { source, snapshot, report, waivers, attestations, drift } of sources)
    yield* textsOf([source, snapshot.value, report.results, waivers, attestations, drift?.diff]);
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsOf(one);
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) yield* textsOf(one);
}

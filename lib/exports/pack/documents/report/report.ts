import type { Language } from "@/lib/engine/text";
import type { PdfFonts } from "@/lib/exports/pdf/fonts";
import { Paper } from "@/lib/exports/pdf/paper";
import { COLOR, FOOT, MARGIN, SHEET, TYPE } from "@/lib/exports/pdf/styles";
import { completenessOf } from "../../omissions";
import type { PackContents } from "../../contents";
import type { PackDocument } from "../document";
import { COMPLETE } from "../words";
import { drawAccepted } from "./accepted";
import { drawCover } from "./cover";
import { drawCoverage } from "./coverage";
import { drawDrift } from "./drift";
import { drawFindings } from "./findings";
import { drawIncidents } from "./incidents";
import { drawPermissions } from "./permissions";
import { drawReception } from "./reception";
import { drawSummary } from "./summary";
import { LANGUAGES, type Report, reportIn } from "./telling";
import { undrawnIn } from "./undrawn";
import { drawVerify } from "./verify";

/** The report for people, once in each language. */
export function reports(fonts: PdfFonts): PackDocument {
  return {
    id: "report",
    omits: (contents) => undrawnIn(contents, fonts.regular),
    render: (contents) =>
      Promise.all(
        (["zh", "en"] as const).map(async (language) => ({
          path: `report.${LANGUAGES[language]}.pdf`,
          mediaType: "application/pdf",
          bytes: new Uint8Array(await reportPdf(contents, fonts, language)),
        })),
      ),
  };
}

export async function reportPdf(
  contents: PackContents,
  fonts: PdfFonts,
  language: Language,
): Promise<Buffer> {
  const { head } = contents;
  const title = `${head.organisation.name} · ${TITLE[language]} #${head.number}`;
  const paper = new Paper({
    fonts,
    language: LANGUAGES[language],
    title,
    subject: head.id,
    at: head.createdAt,
  });
  const report = reportIn(contents, paper, language);
  drawCover(report);
  drawSummary(report);
  drawReception(report);
  drawFindings(report);
  drawPermissions(report);
  drawAccepted(report);
  drawIncidents(report);
  drawDrift(report);
  drawCoverage(report, withUndrawn(contents, fonts));
  drawVerify(report);
  return paper.finish((page, count) => drawEdges(report, page, count));
}

/** Known already where the pack was gathered with `withOmissionsOf`; never left out where it was not. */
function withUndrawn(contents: PackContents, fonts: PdfFonts) {
  const known = new Set(contents.omissions.map(({ subject }) => subject));
  return [
    ...contents.omissions,
    ...undrawnIn(contents, fonts.regular).filter(({ subject }) => !known.has(subject)),
  ];
}

const TITLE = { zh: "合规快照", en: "Compliance snapshot" } as const;
const PAGE = { zh: "第 {page} 页，共 {count} 页", en: "Page {page} of {count}" } as const;

/** Whose pack it is, which, how whole, and where in it one is: on every page, for pages get separated. */
function drawEdges({ paper, contents, language, say }: Report, page: number, count: number): void {
  const { head } = contents;
  const foot = FOOT + 22;
  paper.pdf
    .moveTo(MARGIN.left, foot - 6)
    .lineTo(SHEET.width - MARGIN.right, foot - 6)
    .lineWidth(0.5)
    .strokeColor(COLOR.line)
    .stroke();
  paper.line(`#${head.number} · ${head.id}`, MARGIN.left, foot, TYPE.tiny);
  const number = PAGE[language].replace("{page}", String(page + 1)).replace("{count}", String(count));
  paper.line(number, SHEET.width - MARGIN.right - paper.widthOf(number, TYPE.tiny), foot, TYPE.tiny);
  if (page === 0) return;
  const state = completenessOf(contents);
  const stamp = say(COMPLETE[state]);
  const [name = ""] = paper.lines(head.organisation.name, TYPE.tiny, 380);
  paper.line(`${name} · ${TITLE[language]}`, MARGIN.left, 36, TYPE.tiny);
  const style = { ...TYPE.tiny, bold: true, color: state === "complete" ? COLOR.good : COLOR.warn };
  paper.line(stamp, SHEET.width - MARGIN.right - paper.widthOf(stamp, style), 36, style);
}

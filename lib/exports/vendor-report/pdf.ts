import PDFDocument from "pdfkit";
import type { ReportDocument } from "@/lib/engine/incident/report-document";
import { type Drawable, drawable } from "@/lib/exports/pdf/drawable";

const COLON = { zh: "：", en: ": " } as const;
const MARGIN = 54;
const INK = "#1a1a1a";
const MUTED = "#666666";
const LINE = "#d9d9d9";

/** The report as a PDF in `font`, an SFNT that draws Chinese. The same document and font give the same bytes. */
export async function reportPdf(document: ReportDocument, font: Buffer): Promise<Buffer> {
  const draws = drawable(font);
  // `Helvetica`, the default, would be read from a file that a bundle does not hold.
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    font: font as unknown as string,
    bufferPages: true,
    lang: document.language === "zh" ? "zh-CN" : "en",
    info: {
      Title: `${document.title} ${document.subtitle}`,
      Creator: "Inlet",
      CreationDate: new Date(document.asOf),
    },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  draw(pdf, document, draws);
  number(pdf, draws(document.title));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

type Pdf = InstanceType<typeof PDFDocument>;

function draw(pdf: Pdf, { language, title, subtitle, parts }: ReportDocument, draws: Drawable): void {
  pdf.fillColor(INK).fontSize(18).text(draws(title));
  pdf.moveDown(0.2).fontSize(11).fillColor(MUTED).text(draws(subtitle));
  for (const { title: name, facts, items, empty } of parts) {
    heading(pdf, draws(name));
    pdf.fontSize(9.5).fillColor(INK);
    for (const { term, value } of facts)
      pdf
        .fillColor(MUTED)
        .text(draws(`${term}${COLON[language]}`), { continued: true, lineGap: 2 })
        .fillColor(INK)
        .text(draws(value), { lineGap: 2 });
    for (const { text, details } of items) {
      point(pdf, draws(text), 0);
      for (const detail of details) point(pdf, draws(detail), 1);
    }
    if (empty !== null) pdf.fillColor(MUTED).text(draws(empty), { lineGap: 2 });
  }
}

/** Never alone at the foot of a page. */
function heading(pdf: Pdf, name: string): void {
  if (pdf.y > pdf.page.height - MARGIN - 60) pdf.addPage();
  pdf.moveDown(0.9);
  const { y } = pdf;
  pdf
    .moveTo(MARGIN, y)
    .lineTo(pdf.page.width - MARGIN, y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  pdf.moveDown(0.5).fontSize(12).fillColor(INK).text(name, MARGIN).moveDown(0.2);
}

function point(pdf: Pdf, text: string, level: number): void {
  const left = MARGIN + level * 14;
  if (pdf.y + pdf.currentLineHeight(true) > pdf.page.height - MARGIN) pdf.addPage();
  pdf.fillColor(MUTED).text("•", left, pdf.y, { lineBreak: false });
  pdf.fillColor(level === 0 ? INK : MUTED).text(text, left + 11, pdf.y, {
    width: pdf.page.width - MARGIN - left - 11,
    lineGap: 2,
  });
  pdf.x = MARGIN;
}

function number(pdf: Pdf, title: string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // Text below the margin would begin a page of its own.
    pdf.page.margins.bottom = 0;
    const foot = pdf.page.height - MARGIN + 16;
    pdf
      .fontSize(8)
      .fillColor(MUTED)
      .text(`${title} · ${page + 1}/${count}`, MARGIN, foot, { lineBreak: false });
  }
}

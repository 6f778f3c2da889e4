import PDFDocument from "pdfkit";
import { visible } from "../visible";
import { type Drawable, drawable } from "./drawable";
import type { PdfFonts } from "./fonts";
import { Measure } from "./lines";
import { BODY_WIDTH, COLOR, FOOT, MARGIN, SHEET, type TextStyle, TYPE } from "./styles";

export type Pdf = InstanceType<typeof PDFDocument>;
type Tag = "H1" | "H2" | "P" | "Table" | "Figure";
/** As the library has it; its types know less. */
type Bookmark = { addItem(title: string, options: { top: number; left: number }): Bookmark };

type Options = { fonts: PdfFonts; language: "zh-CN" | "en"; title: string; subject: string; at: string };

const MOST_TOLD = 5_000;
/** Em of a line's box that lies above the middle; from the font's own ascent and descent. */
const HALF_BOX = 0.724;

/** A report on paper: a cursor that goes down the page, text set in lines, bookmarks, and tags as far as the library has them. */
export class Paper {
  readonly pdf: Pdf;
  y: number = MARGIN.top;
  readonly #measures: { regular: Measure; bold: Measure };
  readonly #draws: Drawable;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<void>;
  /** Words of a table return in row after row. */
  readonly #told = new Map<string, string>();
  readonly #language: Options["language"];
  readonly #root: PDFKit.PDFStructureElement;
  #section: PDFKit.PDFStructureElement | null = null;
  #chapter: Bookmark;
  readonly #outline: Bookmark;

  constructor({ fonts, language, title, subject, at }: Options) {
    this.#language = language;
    this.#draws = drawable(fonts.regular);
    this.#measures = { regular: new Measure(fonts.regular), bold: new Measure(fonts.bold) };
    this.pdf = new PDFDocument({
      size: "A4",
      margin: 0,
      // `Helvetica`, the default, would be read from a file that a bundle does not hold; each line names its font.
      font: null as unknown as string,
      bufferPages: true,
      lang: language,
      tagged: true,
      displayTitle: true,
      pdfVersion: "1.7",
      info: {
        Title: title,
        Subject: subject,
        Creator: "Inlet",
        Producer: "Inlet",
        CreationDate: new Date(at),
      },
    });
    this.pdf.registerFont("regular", fonts.regular);
    this.pdf.registerFont("bold", fonts.bold);
    this.pdf.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => this.pdf.on("end", resolve).on("error", reject));
    this.#root = this.pdf.struct("Document");
    this.pdf.addStructure(this.#root);
    this.#outline = this.pdf.outline as unknown as Bookmark;
    this.#chapter = this.#outline;
  }

  /**
   * Text as it is drawn: what cannot be seen and what the font lacks are written by their number. The font's curly quotes
   * are as wide as a Chinese character, which tears English apart.
   */
  drawn(text: string): string {
    const before = this.#told.get(text);
    if (before !== undefined) return before;
    const seen = this.#draws(visible(text));
    const drawn = this.#language === "en" ? seen.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : seen;
    if (this.#told.size < MOST_TOLD) this.#told.set(text, drawn);
    return drawn;
  }

  lines(text: string, { size, bold }: TextStyle, width: number): string[] {
    return this.#measures[bold ? "bold" : "regular"].lines(this.drawn(text), size, width);
  }

  widthOf(text: string, { size, bold }: TextStyle): number {
    return this.#measures[bold ? "bold" : "regular"].width(this.drawn(text), size);
  }

  /** One line that was set before, in the middle of its leading. */
  line(text: string, x: number, y: number, { size, leading, color, bold }: TextStyle): void {
    if (text === "") return;
    this.pdf
      .font(bold ? "bold" : "regular")
      .fontSize(size)
      .fillColor(color)
      .text(text, x, y + leading / 2 - size * HALF_BOX, { lineBreak: false });
  }

  /** Room for `height` on this page, or a new one. Says whether it turned the page. */
  ensure(height: number): boolean {
    if (this.y + height <= FOOT) return false;
    this.turn();
    return true;
  }

  turn(): void {
    // Takes what is being tagged along; `addPage` would leave it behind.
    this.pdf.continueOnNewPage();
    this.y = MARGIN.top;
  }

  space(height: number): void {
    this.y += height;
  }

  /** A chapter on a page of its own, with a bookmark. */
  chapter(title: string): void {
    this.turn();
    this.#section = this.pdf.struct("Sect");
    this.#root.add(this.#section);
    this.#chapter = this.#outline.addItem(this.drawn(title), { top: 0, left: SHEET.width });
    this.paragraph(title, TYPE.h1, { tag: "H1" });
    this.rule(COLOR.accent, 1.2, 36);
    this.space(14);
  }

  /** Never alone at the foot of a page: `keep` is what has to fit below it. */
  heading(title: string, keep = 64): void {
    this.space(this.y > MARGIN.top ? 12 : 0);
    this.ensure(TYPE.h2.leading + keep);
    this.#chapter.addItem(this.drawn(title), { top: Math.max(0, this.y - 8), left: SHEET.width });
    this.paragraph(title, TYPE.h2, { tag: "H2" });
    this.space(5);
  }

  paragraph(
    text: string,
    style: TextStyle = TYPE.body,
    { tag = "P", x = MARGIN.left, width = BODY_WIDTH }: { tag?: Tag; x?: number; width?: number } = {},
  ): void {
    const lines = this.lines(text, style, width);
    this.tagged(tag, () => {
      lines.forEach((line, at) => {
        // Neither the first nor the last line of a paragraph stands alone.
        const together = lines.length > 2 && (at === 0 || at === lines.length - 2) ? 2 : 1;
        this.ensure(style.leading * together);
        this.line(line, x, this.y, style);
        this.y += style.leading;
      });
    });
  }

  rule(color: string = COLOR.line, weight = 0.5, length = BODY_WIDTH): void {
    this.artifact(() =>
      this.pdf
        .moveTo(MARGIN.left, this.y)
        .lineTo(MARGIN.left + length, this.y)
        .lineWidth(weight)
        .strokeColor(color)
        .stroke(),
    );
  }

  /** What is read aloud, with what it is. `alt` tells a drawing in words. */
  tagged(tag: Tag, draw: () => void, alt?: string): void {
    const element = this.pdf.struct(tag, alt === undefined ? {} : { alt: this.drawn(alt) });
    (this.#section ?? this.#root).add(element);
    element.add(this.pdf.markStructureContent(tag));
    draw();
    this.pdf.endMarkedContent();
    element.end();
  }

  /** What is only to be seen. Inside tagged content the library would end it, so draw such things before or after. */
  artifact(draw: () => void): void {
    this.pdf.markContent("Artifact", { type: "Layout" });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws on every page what depends on how many there are, and gives the file. */
  async finish(onPage: (page: number, count: number) => void): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.pdf.markContent("Artifact", { type: "Pagination" });
      onPage(page, count);
      this.pdf.endMarkedContent();
    }
    this.pdf.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }
}

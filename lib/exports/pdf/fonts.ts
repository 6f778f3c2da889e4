/** What PDFs are drawn with: SFNTs that hold Chinese, in two weights. */
export type PdfFonts = { regular: Buffer; bold: Buffer };

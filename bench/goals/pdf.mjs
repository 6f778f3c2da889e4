// P15: a report of 500 rows in Chinese as a PDF, against the PDF library alone with the same font, unpacked.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importExports } from "../exports.mjs";

const ROWS = 500;
const MOST_BYTES = 80 * 1024;
const FONTS = new URL("../../node_modules/@fontsource/noto-sans-sc/files/", import.meta.url);
const SHARES = [0.1, 0.2, 0.4, 0.3];
const HEADS = ["编号", "渠道", "问题", "处理"];
const CHANNELS = ["微信公众号", "抖音旗舰店", "天猫旗舰店", "官网", "企业微信客服"];
const FAULTS = ["没有任何客服能够打开新对话", "授权将在七天内到期", "推送方式为不推送，离线顾客收不到提醒"];
const REMEDIES = ["重新授权并检查回调地址", "为夜班客服补上回复对话的权限", "打开推送并请客服重新登录"];

const rows = Array.from({ length: ROWS }, (_, at) => [
  String(at + 1),
  CHANNELS[at % CHANNELS.length],
  FAULTS[at % FAULTS.length],
  REMEDIES[at % REMEDIES.length],
]);

export const pdf = {
  id: "P15",
  title: "PDF with Chinese, 500 rows",
  answer: `rows, in a file of at most ${MOST_BYTES / 1024} KB`,
  baseline: "pdfkit",
  contestants: {
    pdfkit: {
      label: "pdfkit alone drawing the same table, with the same unpacked fonts",
      prepare: async () => plain((await importExports("pdf/sfnt")).sfntOf),
    },
    inlet: {
      label: "Inlet, lines set by itself, heads on every page, tags and bookmarks",
      atMost: 1.2,
      prepare: async () =>
        ours(
          await importExports("pdf/sfnt"),
          await importExports("pdf/paper"),
          await importExports("pdf/table"),
        ),
    },
  },
  expected: () => ROWS,
};

const read = (sfntOf, weight) =>
  sfntOf(
    readFileSync(fileURLToPath(new URL(`noto-sans-sc-chinese-simplified-${weight}-normal.woff`, FONTS))),
  );

function answerOf(bytes) {
  if (bytes > MOST_BYTES) throw new Error(`the file has ${bytes} bytes`);
  return ROWS;
}

async function plain(sfntOf) {
  const { default: PDFDocument } = await import("pdfkit");
  const fonts = { regular: read(sfntOf, 400), bold: read(sfntOf, 700) };
  return async () => {
    const pdf = new PDFDocument({ size: "A4", margin: 56, font: null });
    let bytes = 0;
    pdf.on("data", (chunk) => (bytes += chunk.length));
    const ended = new Promise((resolve) => pdf.on("end", resolve));
    pdf.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
    let y = 76;
    const draw = (row) => {
      let x = 56;
      row.forEach((cell, at) => {
        pdf.text(cell, x, y, { width: SHARES[at] * 483 - 12 });
        x += SHARES[at] * 483;
      });
      y += 19;
      pdf
        .moveTo(56, y - 3)
        .lineTo(539, y - 3)
        .lineWidth(0.5)
        .strokeColor("#e6eaee")
        .stroke();
    };
    const drawHead = () => {
      pdf.font("bold").fontSize(7.5);
      draw(HEADS);
      pdf.font("regular").fontSize(8);
    };
    drawHead();
    for (const row of rows) {
      if (y > 755) {
        pdf.addPage();
        y = 76;
        drawHead();
      }
      draw(row);
    }
    pdf.end();
    await ended;
    return answerOf(bytes);
  };
}

function ours({ sfntOf }, { Paper }, { drawTable }) {
  const fonts = { regular: read(sfntOf, 400), bold: read(sfntOf, 700) };
  const columns = HEADS.map((title, at) => ({ title, share: SHARES[at] }));
  return async () => {
    const paper = new Paper({
      fonts,
      language: "zh-CN",
      title: "问题",
      subject: "P15",
      at: "2026-11-16T02:00:00Z",
    });
    paper.chapter("问题");
    drawTable(paper, columns, rows);
    return answerOf((await paper.finish(() => undefined)).length);
  };
}

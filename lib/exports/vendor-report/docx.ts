import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { ReportDocument } from "@/lib/engine/incident/report-document";

const COLON = { zh: "：", en: ": " } as const;
const FONT = { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" };

/** The report as a Word file, to be edited before it is sent. The same document gives the same bytes. */
export async function reportDocx({ language, title, subtitle, parts }: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title: `${title} ${subtitle}`,
    creator: "Inlet",
    lastModifiedBy: "Inlet",
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          new Paragraph({ spacing: { after: 200 }, children: [run(subtitle)] }),
          ...parts.flatMap(({ title: name, facts, items, empty }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              spacing: { before: 240 },
              children: [run(name)],
            }),
            ...facts.map(
              ({ term, value }) =>
                new Paragraph({ children: [run(`${term}${COLON[language]}`, true), run(value)] }),
            ),
            ...items.flatMap(({ text, details }) => [
              new Paragraph({ bullet: { level: 0 }, children: runsOf(text) }),
              ...details.map((detail) => new Paragraph({ bullet: { level: 1 }, children: runsOf(detail) })),
            ]),
            ...(empty === null ? [] : [new Paragraph({ children: [run(empty)] })]),
          ]),
        ],
      },
    ],
  });
  return withoutClock(await Packer.toBuffer(document));
}

function run(text: string, bold = false): TextRun {
  return new TextRun({ text: writable(text), bold, font: FONT });
}

/** What people wrote over several lines stays so. */
function runsOf(text: string): TextRun[] {
  return text
    .split("\n")
    .map((one, at) => new TextRun({ text: writable(one), font: FONT, ...(at > 0 && { break: 1 }) }));
}

/** Characters that XML cannot hold would make the whole file unreadable. */
function writable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

/** The library writes when it ran: into the properties, and on every file of the archive. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (name !== "docProps/core.xml") return [name, content] as const;
    const properties = strFromU8(content).replace(
      /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g,
      "",
    );
    return [name, strToU8(properties)] as const;
  });
  // The archive's own format begins in 1980, on the clock of the machine.
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: new Date(1980, 0, 1) });
}

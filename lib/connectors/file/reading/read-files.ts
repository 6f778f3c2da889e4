import type { Text } from "@/lib/engine/text";
import type { Problems } from "../problem";
import { decodeEntryName, decodeText } from "./decode-text";
import { MAX_FILE_BYTES } from "./limits";
import { readCsv } from "./read-csv";
import { readDocument } from "./read-document";
import { readXlsx } from "./read-xlsx";
import type { Table } from "./table";
import { isZip, unpackZip } from "./unpack-zip";

export type ImportFile = { name: string; bytes: Uint8Array };
export type FilesContent = { tables: Table[]; snapshots: { file: string; content: unknown }[] };

/** Reads a set of files by what they contain; the name decides only where the content leaves it open. */
export async function readFiles(files: readonly ImportFile[], problems: Problems): Promise<FilesContent> {
  const content: FilesContent = { tables: [], snapshots: [] };
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(total / 1024 / 1024);
    problems.error(
      "file-too-large",
      { sheet: files[0]?.name ?? null },
      { zh: `文件共 ${megabytes} MiB，超过 20 MiB`, en: `The files hold ${megabytes} MiB, more than 20 MiB` },
      { zh: "请只保留模板中的工作表后重试。", en: "Keep only the sheets of the template." },
    );
    return content;
  }
  for (const file of files) await readFile(file, content, problems);
  return content;
}

async function readFile(file: ImportFile, content: FilesContent, problems: Problems): Promise<void> {
  const { name, bytes } = file;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    return unknownKind(name, problems, OLD_EXCEL);
  }
  if (!isZip(bytes)) return readText(name, bytes, content, problems);
  const unpacked = unpackZip(bytes);
  if ("refused" in unpacked) {
    problems.error("file-unreadable", { sheet: name }, unpacked.refused, REPACK);
  } else if ("xl/workbook.xml" in unpacked.entries) {
    content.tables.push(...(await readXlsx(name, unpacked.entries, problems)));
  } else {
    for (const [path, entry] of Object.entries(unpacked.entries)) {
      const inner = decodeEntryName(path);
      const hidden = inner.endsWith("/") || /(^|\/)(__MACOSX|\.)/.test(inner);
      if (!hidden) readText(inner, entry, content, problems);
    }
  }
}

function readText(name: string, bytes: Uint8Array, content: FilesContent, problems: Problems): void {
  const text = decodeText(bytes);
  const base = name.slice(name.lastIndexOf("/") + 1);
  const ending = /\.([a-z]+)$/i.exec(base)?.[1]?.toLowerCase() ?? "";
  const language = text === undefined ? undefined : languageOf(text, ending);
  if (text === undefined || language === undefined) return unknownKind(base, problems, KINDS);
  if (language === "csv") {
    content.tables.push(...readCsv(base.replace(/\.[a-z]+$/i, ""), text, problems));
    return;
  }
  const document = readDocument(base, text, language, problems);
  if ("snapshot" in document) content.snapshots.push({ file: base, content: document.snapshot });
  else content.tables.push(...document.tables);
}

function languageOf(text: string, ending: string): "csv" | "json" | "yaml" | undefined {
  if (["csv", "tsv", "txt"].includes(ending)) return "csv";
  if (ending === "json" || /^\uFEFF?\s*\{/.test(text)) return "json";
  return ending === "yaml" || ending === "yml" || /^format:/m.test(text) ? "yaml" : undefined;
}

function unknownKind(file: string, problems: Problems, remedy: Text): void {
  problems.error(
    "file-kind-unknown",
    { sheet: file },
    { zh: "无法识别这个文件", en: "This kind of file is not known" },
    remedy,
  );
}

const KINDS: Text = {
  zh: "可导入 .xlsx、.csv（或装有多个 .csv 的 .zip）、.json、.yaml。",
  en: "Import .xlsx, .csv (or a .zip of several), .json or .yaml.",
};
const OLD_EXCEL: Text = {
  zh: "这是旧版 .xls 或加密的 Excel 文件，请另存为不加密的 .xlsx。",
  en: "This is an old .xls or an encrypted Excel file. Save it as .xlsx without a password.",
};
const REPACK: Text = { zh: "请重新压缩或重新导出后再试。", en: "Pack or export it again, then retry." };

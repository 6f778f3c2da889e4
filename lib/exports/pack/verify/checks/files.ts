import { sha256 } from "../../digest";
import { JSON_LINES } from "../../json-file";
import type { Manifest } from "../../manifest";
import { MANIFEST, SUMS, UNLISTED } from "../../paths";
import { sumsOf } from "../../sums";
import { broken, type Line, ok } from "../line";
import type { OpenedPack } from "../open/opened";
import { parseJson, textOf } from "../read-manifest";

type Files = ReadonlyMap<string, Uint8Array>;

/** Nothing missing, nothing changed, nothing beside. */
export function checkFiles(files: Files, manifest: Manifest): Line[] {
  const listed = new Set([...manifest.files.map(({ path }) => path), ...UNLISTED]);
  const missing = [...listed].filter((path) => !files.has(path));
  const extra = [...files.keys()].filter((path) => !listed.has(path));
  const changed = manifest.files
    .filter(({ path, size, sha256: sum }) => {
      const bytes = files.get(path);
      return bytes !== undefined && (bytes.length !== size || sha256(bytes) !== sum);
    })
    .map(({ path }) => path);
  const lines = [
    ...(missing.length > 0
      ? [broken("files", "缺少清单中的文件", "files of the manifest are missing", missing)]
      : []),
    ...(extra.length > 0
      ? [broken("files", "有清单之外的文件", "there are files the manifest does not list", extra)]
      : []),
    ...(changed.length > 0
      ? [
          broken(
            "files",
            "文件内容与清单中的哈希不一致",
            "files do not have the hashes of the manifest",
            changed,
          ),
        ]
      : []),
  ];
  const count = manifest.files.length;
  return lines.length > 0
    ? lines
    : [ok("files", `${count} 个文件与清单一致`, `${count} files are those of the manifest`)];
}

export function checkSums(files: Files, manifest: Manifest): Line {
  const own = files.get(MANIFEST);
  const expected = sumsOf([...manifest.files, { path: MANIFEST, sha256: sha256(own ?? "") }]);
  return textOf(files.get(SUMS) ?? new Uint8Array()) === expected
    ? ok("sums", "SHA256SUMS 与清单一致", "SHA256SUMS says what the manifest says")
    : broken("sums", "SHA256SUMS 与清单不一致", "SHA256SUMS does not say what the manifest says", [SUMS]);
}

/** The compressed bytes too, which could be written in other ways and still unpack to the same files. */
export function checkArchive({ archiveDigest, faults }: OpenedPack, { archive }: Manifest): Line {
  if (faults.length > 0) throw new Error("An archive with faults has no bytes to compare.");
  if (!archiveDigest)
    return ok("archive", "核对的是解压后的文件夹", "this is the folder the pack was unpacked into");
  return archiveDigest(archive.bytes) === archive.sha256
    ? ok("archive", "ZIP 逐字节与生成时一致", "the ZIP is byte for byte as it was made")
    : broken(
        "archive",
        "ZIP 的压缩数据被改动过；内容若仍一致，可解压后核对文件夹",
        "the compressed data of the ZIP was changed; if the files are as they were, unpack it and check the folder",
      );
}

/** Lists hold as many records as the manifest says, wherever records can be counted. */
export function checkRows(files: Files, manifest: Manifest): Line {
  const counted = manifest.files.flatMap(({ path, mediaType, rows }) => {
    const bytes = files.get(path);
    const found = bytes && rows !== undefined ? countRows(mediaType, bytes) : null;
    return found === null ? [] : [{ path, isSame: found === rows }];
  });
  const wrong = counted.filter(({ isSame }) => !isSame).map(({ path }) => path);
  return wrong.length > 0
    ? broken("rows", "记录条数与清单不一致", "files do not hold as many records as the manifest says", wrong)
    : ok(
        "rows",
        `${counted.length} 个列表的条数与清单一致`,
        `${counted.length} lists hold as many records as the manifest says`,
      );
}

/** Null where records cannot be counted without knowing more. */
function countRows(mediaType: string, bytes: Uint8Array): number | null {
  switch (mediaType.split(";")[0]) {
    case "application/json": {
      const value = parseJson(bytes);
      return Array.isArray(value) ? value.length : null;
    }
    case JSON_LINES:
      return (textOf(bytes)?.split("\n").length ?? 0) - 1;
    case "text/csv":
      return countCsv(textOf(bytes) ?? "");
    default:
      return null;
  }
}

/** Records after the header; line ends inside quotes are part of a value. */
function countCsv(text: string): number {
  let isQuoted = false;
  let records = 0;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === "\n" && !isQuoted) records += 1;
  }
  if (text !== "" && !text.endsWith("\n")) records += 1;
  return Math.max(records - 1, 0);
}

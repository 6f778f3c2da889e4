import { inflateRawSync } from "node:zlib";
import { sha256 } from "../../digest";
import { isSafePath, UNLISTED } from "../../paths";
import {
  CENTRAL,
  centralHeader,
  crc32,
  DEFLATED,
  END,
  endRecord,
  localHeader,
  STORED,
  type ZipEntry,
} from "../../zip/format";
import { MOST_EXPANDED, type OpenedPack, refused, TOO_LARGE } from "./opened";

/**
 * Reads the one form of archive that packs have. Every header is written again and compared, so nothing of it can differ
 * unseen: neither extra bytes nor hidden names, second copies or sizes that lie.
 */
export function readZip(archive: Uint8Array): OpenedPack {
  try {
    return readStrictly(archive);
  } catch (error) {
    if (error instanceof Misformed) return refused(error.state, ...error.words, error.files);
    throw error;
  }
}

class Misformed extends Error {
  constructor(
    readonly words: readonly [zh: string, en: string],
    readonly files?: string[],
    readonly state: "broken" | "unable" = "broken",
  ) {
    super(words[1]);
  }
}

function readStrictly(archive: Uint8Array): OpenedPack {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { count, size, offset } = readEnd(archive, view);
  const entries: ZipEntry[] = [];
  let at = offset;
  let start = 0;
  let expanded = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(archive, view, at, start, offset);
    expanded += entry.size;
    if (expanded > MOST_EXPANDED) throw new Misformed([TOO_LARGE[1], TOO_LARGE[2]], undefined, "unable");
    at += CENTRAL.size + nameLength(view, at);
    start += localHeader(entry).length + entry.packed.length;
    entries.push(entry);
  }
  if (at !== offset + size || start !== offset) throw new Misformed(OTHER_BYTES);
  refuseNames(entries);
  const files = new Map(entries.map((entry) => [entry.path, expand(entry)]));
  return { files, archiveDigest: (bytes) => sha256(archive.subarray(0, bytes)), faults: [] };
}

function readEnd(archive: Uint8Array, view: DataView): { count: number; size: number; offset: number } {
  const at = archive.length - END.size;
  if (at < 0 || view.getUint32(at, true) !== END.signature) {
    const last = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength).lastIndexOf(
      "PK\u0005\u0006",
    );
    throw new Misformed(last < 0 ? CUT_OFF : BYTES_AFTER);
  }
  const end = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };
  if (!isEqual(archive.subarray(at), endRecord(end.count, end.size, end.offset)))
    throw new Misformed(OTHER_HEADER);
  if (end.offset + end.size !== at) throw new Misformed(OTHER_BYTES);
  return end;
}

function readEntry(
  archive: Uint8Array,
  view: DataView,
  at: number,
  start: number,
  directory: number,
): ZipEntry {
  if (at + CENTRAL.size > archive.length) throw new Misformed(CUT_OFF);
  const headerEnd = at + CENTRAL.size + nameLength(view, at);
  const method = view.getUint16(at + 10, true);
  const path = nameOf(archive.subarray(at + CENTRAL.size, headerEnd));
  if (method !== STORED && method !== DEFLATED) throw new Misformed(OTHER_HEADER, [path]);
  const entry: ZipEntry = {
    path,
    method,
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: new Uint8Array(),
  };
  const body = start + localHeader(entry).length;
  const bodyEnd = body + view.getUint32(at + 20, true);
  if (bodyEnd > directory) throw new Misformed(CUT_OFF, [path]);
  entry.packed = archive.subarray(body, bodyEnd);
  if (!isEqual(archive.subarray(at, headerEnd), centralHeader(entry, start)))
    throw new Misformed(OTHER_HEADER, [path]);
  if (!isEqual(archive.subarray(start, body), localHeader(entry))) throw new Misformed(OTHER_HEADER, [path]);
  return entry;
}

const nameLength = (view: DataView, at: number) => view.getUint16(at + 28, true);

function nameOf(bytes: Uint8Array): string {
  let path: string;
  try {
    path = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Misformed(["文件名不是有效的 UTF-8", "a file name is not valid UTF-8"]);
  }
  if (!isSafePath(path)) throw new Misformed(UNSAFE, [printable(path)]);
  return path;
}

const printable = (path: string) => JSON.stringify(path.slice(0, 120));

/** Sorted, so no name can stand twice; those made from the others last. */
function refuseNames(entries: readonly ZipEntry[]): void {
  const listed = entries.slice(0, -UNLISTED.length).map(({ path }) => path);
  const last = entries.slice(-UNLISTED.length).map(({ path }) => path);
  const isSorted = listed.every((path, at) => at === 0 || (listed[at - 1] ?? "") < path);
  if (!isSorted || !UNLISTED.every((path, at) => last[at] === path)) throw new Misformed(ORDER);
  const folded = new Set(entries.map(({ path }) => path.toLowerCase()));
  if (folded.size !== entries.length) throw new Misformed(ORDER);
}

function expand({ path, method, crc, size, packed }: ZipEntry): Uint8Array {
  const bytes = method === STORED ? packed : inflate(packed, size);
  if (bytes?.length !== size || crc32(bytes) !== crc) throw new Misformed(DAMAGED, [path]);
  return bytes;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

const CUT_OFF = [
  "不是 ZIP 文件，或者文件被截断。请重新取得该文件",
  "it is no ZIP file, or cut off; get the file again",
] as const;
const BYTES_AFTER = [
  "ZIP 末尾之后还有内容，或者末尾被改动",
  "there is something after the end of the ZIP, or its end was changed",
] as const;
const OTHER_BYTES = [
  "ZIP 的开头、文件之间或目录中有多余或缺失的字节",
  "bytes were added or are missing before, between or after the files of the ZIP",
] as const;
const OTHER_HEADER = [
  "ZIP 的结构与 Inlet 写出的不一致：被改动过，或由其他软件重新打包。若是重新打包，请解压后核对文件夹",
  "the ZIP is not built as Inlet builds it: it was changed, or packed again by something else; in that case unpack it and check the folder",
] as const;
const UNSAFE = [
  "文件名不安全，可能写到文件夹之外",
  "a file name is not safe: it could be written outside of the folder",
] as const;
const ORDER = ["文件重名或顺序不对", "files have the same name or stand in another order"] as const;
const DAMAGED = ["文件内容已损坏", "the content is damaged"] as const;

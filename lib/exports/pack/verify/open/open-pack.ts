import { lstat, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { MOST_EXPANDED, type OpenedPack, type OpenFault, refused, TOO_LARGE } from "./opened";
import { readZip } from "./read-zip";

/** A pack on disk: the ZIP, or the folder it was unpacked into. Only reads. */
export async function openPack(place: string): Promise<OpenedPack> {
  try {
    const found = await stat(place);
    if (found.isDirectory()) return await readFolder(place);
    if (!found.isFile())
      return refused("unable", "不是文件也不是文件夹", "it is neither a file nor a folder");
    if (found.size > MOST_EXPANDED) return refused(...TOO_LARGE);
    return readZip(await readFile(place));
  } catch (error) {
    return refused("unable", ...reasonOf(error));
  }
}

async function readFolder(root: string): Promise<OpenedPack> {
  const files = new Map<string, Uint8Array>();
  const faults: OpenFault[] = [];
  let size = 0;
  for (const name of await namesIn(root, "", faults)) {
    size += (await stat(path.join(root, name))).size;
    if (size > MOST_EXPANDED) return refused(...TOO_LARGE);
    files.set(name, await readFile(path.join(root, name)));
  }
  return { files, archiveDigest: null, faults };
}

async function namesIn(root: string, inside: string, faults: OpenFault[]): Promise<string[]> {
  const names: string[] = [];
  for (const entry of (await readdir(path.join(root, inside))).sort()) {
    const name = inside === "" ? entry : `${inside}/${entry}`;
    const found = await lstat(path.join(root, name));
    if (found.isDirectory()) names.push(...(await namesIn(root, name, faults)));
    else if (found.isFile()) names.push(name);
    else faults.push({ state: "broken", text: NO_FILE, files: [name] });
  }
  return names;
}

const NO_FILE = {
  zh: "不是普通文件（如链接），快照包中没有这种内容",
  en: "it is no plain file (a link, for one); packs hold none",
};

const REASONS: Record<string, readonly [zh: string, en: string]> = {
  ENOENT: ["没有这个文件或文件夹", "there is no such file or folder"],
  EACCES: ["没有读取权限", "no permission to read it"],
};

export function reasonOf(error: unknown): readonly [zh: string, en: string] {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  const words = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? [`无法读取：${code || words}`, `it cannot be read: ${code || words}`];
}

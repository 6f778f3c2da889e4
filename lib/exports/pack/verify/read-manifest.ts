import { jsonText } from "../json-file";
import { Manifest } from "../manifest";
import { byPath, isSafePath, MANIFEST, UNLISTED } from "../paths";
import { broken, type Line } from "./line";

type Files = ReadonlyMap<string, Uint8Array>;

/** The manifest, if it is one in its one spelling. */
export function readManifest(
  files: Files,
): { manifest: Manifest; line: null } | { manifest: null; line: Line } {
  const bytes = files.get(MANIFEST);
  const no = (zh: string, en: string) => ({ manifest: null, line: broken("manifest", zh, en, [MANIFEST]) });
  if (!bytes)
    return no(
      "缺少 manifest.json，这不是快照包或已不完整",
      "manifest.json is missing: this is no pack, or not all of it",
    );
  const value = parseJson(bytes);
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") || "?";
    return no(
      `manifest.json 的内容不符合格式（${where}）`,
      `manifest.json is not what a manifest looks like (${where})`,
    );
  }
  const manifest = parsed.data;
  if (jsonText(manifest) !== textOf(bytes))
    return no("manifest.json 不是规范写法", "manifest.json is not in canonical form");
  const paths = manifest.files.map(({ path }) => path);
  const isOrdered = manifest.files.every(
    (file, at) => at === 0 || byPath(manifest.files[at - 1] ?? file, file) < 0,
  );
  if (!isOrdered || !paths.every(isSafePath) || UNLISTED.some((path) => paths.includes(path)))
    return no(
      "manifest.json 的文件清单重复、无序或含有不安全的名称",
      "the file list of manifest.json has names that are doubled, out of order or unsafe",
    );
  return { manifest, line: null };
}

/** Undefined for what is no JSON, or no UTF-8. */
export function parseJson(bytes: Uint8Array | undefined): unknown {
  const text = bytes && textOf(bytes);
  if (text === undefined || text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

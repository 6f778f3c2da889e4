import { createHash } from "node:crypto";
import type { Text } from "@/lib/engine/text";
import { textOf, wrong, type CellType } from "./cell-type";

const FINGERPRINT = /^(?:sha256:)?([0-9a-f]{12})$/;

/** First twelve hex digits of the SHA-256 of a secret: enough to see that it changed, useless to sign in with. */
export function fingerprintOf(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex").slice(0, 12);
}

/** Takes a fingerprint. Anything else is treated as the secret itself and is replaced before it goes anywhere. */
export const fingerprint: CellType<string> = {
  secret: true,
  expected: {
    zh: "密钥指纹（SHA-256 的前 12 位十六进制字符）",
    en: "a fingerprint: the first 12 hex digits of the SHA-256",
  },
  parse(raw) {
    const text = textOf(raw);
    if (text === null || text === "") return wrong;
    const match = FINGERPRINT.exec(text.toLowerCase());
    if (match?.[1]) return { value: match[1] };
    return { value: fingerprintOf(text), warning: { what: REPLACED, remedy: KEEP_OUT } };
  },
};

const REPLACED: Text = {
  zh: "此处像是密钥原文，已换成指纹，原文未保存",
  en: "This looked like the secret itself; it was replaced by its fingerprint and not kept",
};
const KEEP_OUT: Text = {
  zh: "请从文件中删除密钥原文；如果文件已发给他人，请重新生成密钥。",
  en: "Delete the secret from the file, and make a new one if the file was shared.",
};

import type { Text } from "@/lib/engine/text";
import { textOf, wrong, type CellType } from "./cell-type";

const PASSWORD = /^([a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:)[^/\s@]+@/i;
const KEY_PARAMETER =
  /([?&#](?:access_?token|token|api_?key|key|secret|sign|signature|password|pwd)=)[^&#\s]+/gi;

/**
 * A web address or host, kept as typed because a malformed one is a finding, not an import error. Passwords and keys
 * inside it are masked before it goes anywhere.
 */
export const address: CellType<string> = {
  expected: { zh: "网址或地址，不超过 2048 个字符", en: "a web address of at most 2048 characters" },
  parse(raw) {
    const text = textOf(raw);
    if (text === null || text.length > 2048) return wrong;
    const value = text.replace(PASSWORD, "$1***@").replace(KEY_PARAMETER, "$1***");
    return value === text ? { value } : { value, warning: { what: MASKED, remedy: KEEP_OUT } };
  },
};

const MASKED: Text = {
  zh: "地址中带有密码或密钥，已用 *** 代替",
  en: "The address carried a password or key, which was replaced by ***",
};
const KEEP_OUT: Text = { zh: "请从文件中删除密钥原文。", en: "Delete the secret from the file." };

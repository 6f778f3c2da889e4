import type { Text } from "./text";

/**
 * What is wrong with a website address as people type it, with or without `https://`; null when nothing is.
 * Judges the form alone, never whether the site answers.
 */
export function siteAddressProblem(address: string): Text | null {
  if (/\s/u.test(address)) return { zh: "含有空格", en: "contains blanks" };
  // Full-width letters, dots, slashes and colons look right on screen and are other characters.
  if (/[\uff00-\uffef\u3000-\u303f]/u.test(address)) {
    return { zh: "含有全角字符", en: "contains full-width characters" };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    return { zh: "不是 http 或 https 地址", en: "is neither http nor https" };
  }
  const host = address.replace(/^[a-z][a-z0-9+.-]*:\/\//iu, "").split(/[/?#]/u)[0] ?? "";
  const name = host.replace(/:\d{1,5}$/u, "");
  return isHost(name) ? null : { zh: "缺少有效的域名", en: "has no valid host name" };
}

/** Labels of letters (any script), digits and inner hyphens, at least two of them, the last not a number; or IPv4. */
function isHost(name: string): boolean {
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/u.test(name)) return name.split(".").every((part) => Number(part) <= 255);
  const labels = name.split(".");
  const last = labels.at(-1) ?? "";
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label)) &&
    /\p{L}/u.test(last)
  );
}

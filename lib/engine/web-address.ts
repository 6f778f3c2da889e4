import type { Text } from "./text";

export type AddressProblem = "empty" | "not-http" | "malformed" | "credentials" | "private";

/** Why a platform cannot call this address, or null. Only the text is judged; nothing is requested. */
export function addressProblem(address: string): AddressProblem | null {
  const text = address.trim();
  if (text === "") return "empty";
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(text);
  if (!parts) return /^[a-z][a-z0-9+.-]*:/i.test(text) ? "not-http" : "malformed";
  const [, scheme = "", authority = ""] = parts;
  if (!/^https?$/i.test(scheme)) return "not-http";
  if (authority.includes("@")) return "credentials";
  const host = /^\[[^\]]+\]/.exec(authority)?.[0] ?? authority.replace(/:\d*$/, "");
  if (/\s/.test(text) || !/^(\[[0-9a-f:.]+\]|[\p{L}\p{N}_.-]+)$/iu.test(host)) return "malformed";
  return isPrivateHost(host.toLowerCase()) ? "private" : null;
}

/** Hosts that only a machine in the same network reaches. */
function isPrivateHost(host: string): boolean {
  if (host.startsWith("[")) return /^\[(::1?\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(host);
  const octets = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host);
  if (!octets) return !host.includes(".") || /\.(localhost|local|internal|lan|intranet)$/.test(host);
  const [a, b] = [Number(octets[1]), Number(octets[2])];
  if (a === 0 || a === 10 || a === 127) return true;
  return (
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

export const ADDRESS_PROBLEMS: Record<AddressProblem, Text> = {
  empty: { zh: "地址为空", en: "the address is empty" },
  "not-http": { zh: "不是 http 或 https 地址", en: "it is not an http or https address" },
  malformed: { zh: "地址格式不正确", en: "it is not a valid address" },
  credentials: { zh: "地址中带有用户名或密码", en: "it carries a user name or password" },
  private: { zh: "指向内网或本机地址", en: "it points into a private network" },
};

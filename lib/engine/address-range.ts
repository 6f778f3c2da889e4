import type { Text } from "./text";

/**
 * The addresses that no line of an IP allow list lets in; `unclear` when a line that could not be understood might
 * still let one in.
 */
export function refusedBy(list: readonly string[], addresses: readonly string[]) {
  const answers = addresses.map((address) => ({
    address,
    lines: list.map((line) => rangeCovers(line, address)),
  }));
  const outside = answers.filter(({ lines }) => !lines.includes(true));
  return {
    refused: outside.filter(({ lines }) => !lines.includes(null)).map(({ address }) => address),
    unclear: outside.some(({ lines }) => lines.includes(null)),
  };
}

export const UNCLEAR_LINE: Text = {
  zh: "可信名单中有无法识别的写法",
  en: "The allow list has a line that could not be understood",
};

/**
 * Whether a line of an IP allow list lets an address in; null when the line is written in a way we cannot judge.
 * Known forms: one address, `10.0.0.*`, `10.0.0.0/24`, `10.0.0.1-10.0.0.9`. IPv6 only as one address.
 */
export function rangeCovers(range: string, address: string): boolean | null {
  const line = range.trim().toLowerCase();
  const asked = address.trim().toLowerCase();
  if (line === asked) return true;
  if (line.includes(":") || asked.includes(":")) {
    if (/[/*-]/.test(line)) return null;
    return /^[0-9a-f:.]+$/.test(line) ? false : null;
  }
  const number = toNumber(asked);
  if (number === null) return null;
  const bounds = boundsOf(line);
  return bounds && number >= bounds[0] && number <= bounds[1];
}

export function boundsOf(line: string): [number, number] | null {
  const [first = "", second] = line.split(/\s*-\s*/);
  if (second !== undefined) return between(toNumber(first), toNumber(second));
  if (line.includes("*")) {
    return between(toNumber(line.replaceAll("*", "0")), toNumber(line.replaceAll("*", "255")));
  }
  const [base = "", bits] = line.split("/");
  const start = toNumber(base);
  if (bits === undefined || start === null) return between(start, start);
  if (!/^\d{1,2}$/.test(bits) || Number(bits) > 32) return null;
  const size = 2 ** (32 - Number(bits));
  const floor = Math.floor(start / size) * size;
  return [floor, floor + size - 1];
}

const between = (from: number | null, to: number | null): [number, number] | null =>
  from === null || to === null ? null : [from, to];

function toNumber(address: string): number | null {
  const octets = address.split(".");
  if (octets.length !== 4 || !octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) <= 255)) {
    return null;
  }
  return octets.reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

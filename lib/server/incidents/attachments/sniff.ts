import "server-only";
import type { ATTACHMENT_TYPES } from "@/lib/contracts/incident-attachments";

type MediaType = (typeof ATTACHMENT_TYPES)[number];

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const SIGNATURES: readonly (readonly [MediaType, ...(readonly (readonly [number, number[]])[])])[] = [
  ["image/png", [0, [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a]]],
  ["image/jpeg", [0, [0xff, 0xd8, 0xff]]],
  ["image/gif", [0, ascii("GIF8")]],
  ["image/webp", [0, ascii("RIFF")], [8, ascii("WEBP")]],
  ["application/pdf", [0, ascii("%PDF-")]],
];
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** What a file is by its own bytes, whatever its name and sender say; null for what may not be attached. */
export function sniff(bytes: Uint8Array): { mediaType: MediaType; text: string | null } | null {
  const known = SIGNATURES.find(([, ...marks]) =>
    marks.every(([at, mark]) => mark.every((byte, place) => bytes[at + place] === byte)),
  );
  if (known) return { mediaType: known[0], text: null };
  const text = textOf(bytes);
  if (text === null) return null;
  return { mediaType: isJson(text) ? "application/json" : "text/plain", text };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? null : text;
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return /^\s*[[{]/.test(text);
  } catch {
    return false;
  }
}

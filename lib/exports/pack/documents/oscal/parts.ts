import { createHash } from "node:crypto";
import { visible, visibleLine } from "@/lib/exports/visible";
import type { PackContents, PackFile } from "../../contents";
import { completenessOf } from "../../omissions";
import { uuidOf } from "./uuid";

export const OSCAL_VERSION = "1.2.1";
/** Whose names the properties are that OSCAL itself does not know. */
export const NS = "https://inlet.example/ns/oscal";

export const ROLE = "prepared-by";

type Property = { name: string; ns: string; value: string };

/** Values are one line without space around them; a property without a value is left out, because empty ones are refused. */
export function props(values: Readonly<Record<string, string | number | null>>): { props?: Property[] } {
  const list = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [{ name, ns: NS, value: visibleLine(String(value)) }],
  );
  return list.length > 0 ? { props: list } : {};
}

/** A list only where it has something in it: the schema refuses empty ones. */
export function some<Key extends string, T>(key: Key, list: readonly T[]): { [K in Key]?: readonly T[] } {
  return (list.length > 0 ? { [key]: list } : {}) as { [K in Key]?: readonly T[] };
}

export const prose = (text: string) => visible(text) || "—";

/** A word that OSCAL accepts as an id: letters, digits, dots, dashes. No two ids become the same word. */
export function token(id: string): string {
  const word = id
    .replaceAll("_", "__")
    .replaceAll("/", ".")
    .replace(/[^\p{L}\p{N}.\-_]/gu, (letter) => `_x${letter.codePointAt(0)?.toString(16) ?? ""}_`);
  return /^[\p{L}_]/u.test(word) ? word : `_${word}`;
}

export const objectiveOf = (ruleId: string) => `${token(ruleId)}_obj`;

/** Instants carry a zone; what is no instant was never one. */
export function instant(text: string): string | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export const partyOf = ({ head }: PackContents) => uuidOf("organisation", head.organisation.id);
export const personOf = ({ head }: PackContents, name: string) =>
  uuidOf("person", head.organisation.id, name);

export function metadataOf(contents: PackContents, title: string, people: readonly string[]) {
  const { head } = contents;
  const organisation = {
    uuid: partyOf(contents),
    type: "organization",
    name: visibleLine(head.organisation.name),
  };
  const persons = [...new Set(people)].sort().map((name) => ({
    uuid: personOf(contents, name),
    type: "person",
    name: visibleLine(name),
    "member-of-organizations": [organisation.uuid],
  }));
  return {
    title: visibleLine(title),
    "last-modified": head.createdAt,
    version: String(head.number),
    "oscal-version": OSCAL_VERSION,
    ...props({
      "pack-id": head.id,
      "pack-number": head.number,
      "inlet-version": head.inlet,
      completeness: completenessOf(contents),
      omissions: contents.omissions.length,
      "period-from": head.period.from,
      "period-to": head.period.to,
    }),
    roles: [{ id: ROLE, title: "Prepared by" }],
    parties: [organisation, ...persons],
  };
}

/** A file of the pack as something to point at, with its hash. Paths are seen from the folder this document is in. */
export function resourceOf({ head }: PackContents, { path, mediaType, bytes }: PackFile) {
  return {
    uuid: resourceId(head.id, path),
    title: visibleLine(path),
    rlinks: [
      {
        href: `../${path.split("/").map(encodeURIComponent).join("/")}`,
        "media-type": mediaType,
        hashes: [{ algorithm: "SHA-256", value: createHash("sha256").update(bytes).digest("hex") }],
      },
    ],
  };
}

export const resourceId = (packId: string, path: string) => uuidOf("resource", packId, path);

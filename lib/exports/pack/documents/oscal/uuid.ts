import { createHash } from "node:crypto";

/** Everything Inlet names in OSCAL is named in here. */
const NAMESPACE = Buffer.from("6d0f7c0a4f3a4c7e9b1d2a8e5c4b7f60", "hex");

/** A version 5 UUID (RFC 9562): the same parts give the same one, in every pack and on every machine. */
export function uuidOf(...parts: readonly (string | number)[]): string {
  // Written as a list, so that two parts never read like one.
  const name = JSON.stringify(parts);
  const bytes = createHash("sha1").update(NAMESPACE).update(name, "utf8").digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

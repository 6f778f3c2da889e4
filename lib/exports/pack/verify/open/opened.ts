import type { Text } from "@/lib/engine/text";

/** More than any company's configuration, and less than what a machine cannot hold. */
export const MOST_EXPANDED = 1 << 30;

/** A pack as it was found, before anything is believed of it. */
export type OpenedPack = {
  /** Whole files by path; empty where the container could not be read. */
  files: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 over the first bytes of the archive; null for an unpacked folder. */
  archiveDigest: ((bytes: number) => string) | null;
  faults: OpenFault[];
};

/** `broken`: it is no pack as packs are made. `unable`: it could not be read here. */
export type OpenFault = { state: "broken" | "unable"; text: Text; files?: string[] };

export function refused(state: OpenFault["state"], zh: string, en: string, files?: string[]): OpenedPack {
  const fault = { state, text: { zh, en }, ...(files && { files }) };
  return { files: new Map(), archiveDigest: null, faults: [fault] };
}

export const TOO_LARGE = [
  "unable",
  "解开后超过 1 GiB，未继续读取。请确认文件来源",
  "it expands to more than 1 GiB and was not read further; make sure where it comes from",
] as const;

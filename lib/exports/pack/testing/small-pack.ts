import { jsonFile, utf8 } from "../json-file";
import { buildPack, type BuiltPack, type PackSigner } from "../build-pack";
import type { Omission, PackFile } from "../contents";
import { evidenceOf, type PreparedPack } from "../prepare-pack";
import { RULES_FILE } from "../paths";
import { completenessOf } from "../omissions";
import { layersMoment } from "../evidence/layers";
import { chainFor } from "./audit-chain";
import { testSigner } from "./pack-keys";

const HEAD = {
  id: "small",
  number: 1,
  organisation: { id: "o", name: "o", timezone: "Asia/Shanghai" },
  period: { from: "2026-10-31T16:00:00.000Z", to: "2026-11-30T16:00:00.000Z" },
  createdAt: "2026-11-30T17:00:00.000Z",
  requestedBy: "王芳",
  inlet: "0.0.1",
  previous: null,
};

const OMISSION: Omission = {
  what: { zh: "快照", en: "snapshots" },
  subject: "artifacts",
  why: { zh: "无", en: "none" },
  since: null,
};

/**
 * A real pack that is checked in less than a millisecond, for tests that check a hundred thousand: no source, rules of
 * an Inlet long gone, and the given documents.
 */
export async function smallPack(
  documents: readonly PackFile[] = [],
  signer: PackSigner = testSigner(),
): Promise<BuiltPack> {
  const auditLog = await chainFor(HEAD.organisation.id, signer);
  const contents = { head: HEAD, sources: [], incidents: [], lessons: [], auditLog, omissions: [OMISSION] };
  const evidence = evidenceOf(contents, layersMoment(HEAD)).map((file) =>
    file.path === RULES_FILE ? jsonFile(RULES_FILE, []) : file,
  );
  const prepared: PreparedPack = { contents, completeness: completenessOf(contents), evidence };
  return buildPack(prepared, { signer, documents, verifier: utf8("// stands for the verifier\n") });
}

/** Bytes without a pattern, so that compressing them saves little. */
export function noise(length: number, seed = 7): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

export const SAMPLE_BYTES = 16 * 1024;

/** Sixteen KiB of each kind of file that packs hold. */
export function documentsOfEachKind(): PackFile[] {
  const hex = Buffer.from(noise(SAMPLE_BYTES)).toString("hex");
  const rows = Array.from({ length: 400 }, (_, at) => `${at},${hex.slice(at * 40, at * 40 + 70)}`);
  const json = {
    path: "kinds/a.json",
    mediaType: "application/json",
    bytes: utf8(JSON.stringify(hex.slice(0, SAMPLE_BYTES - 2))),
  };
  const csv = utf8(`\ufeffid,text\r\n${rows.join("\r\n")}\r\n`).subarray(0, SAMPLE_BYTES);
  const pdf = Uint8Array.from([...utf8("%PDF-1.7\n"), ...noise(SAMPLE_BYTES - 9)]);
  const xlsx = Uint8Array.from([...utf8("PK\u0003\u0004"), ...noise(SAMPLE_BYTES - 4, 9)]);
  return [
    json,
    { path: "kinds/b.csv", mediaType: "text/csv", bytes: csv },
    { path: "kinds/c.pdf", mediaType: "application/pdf", bytes: pdf },
    { path: "kinds/d.xlsx", mediaType: "application/zip", bytes: xlsx },
  ];
}

import { ledgerOf, SECTION_NAMES, type Snapshot } from "@/lib/engine/snapshot";
import { z } from "zod";
import type { PackAuditLog } from "../../contents";
import type { Manifest } from "../../manifest";
import { OMISSIONS } from "../../paths";
import { broken, type Line, note, ok } from "../line";
import { parseJson } from "../read-manifest";

const Text = z.strictObject({ zh: z.string(), en: z.string() });
const Omissions = z.array(
  z.strictObject({ what: Text, subject: z.string(), why: Text, since: z.string().nullable() }),
);
export type ListedOmissions = z.infer<typeof Omissions>;

export function readOmissions(files: ReadonlyMap<string, Uint8Array>): ListedOmissions | null {
  return Omissions.safeParse(parseJson(files.get(OMISSIONS))).data ?? null;
}

type Seen = {
  manifest: Manifest;
  omissions: ListedOmissions | null;
  /** By source; those that could be read. */
  snapshots: ReadonlyMap<string, Snapshot>;
  auditLog: PackAuditLog | null;
};

/** A pack may be partial; it may not be so unsaid. */
export function checkCompleteness({ manifest, omissions, snapshots, auditLog }: Seen): Line[] {
  if (!omissions || omissions.length !== manifest.omissions)
    return [
      broken(
        "completeness",
        "omissions.json 缺失、无法识别，或条数与清单不一致",
        "omissions.json is missing, not understood, or not as long as the manifest says",
        [OMISSIONS],
      ),
    ];
  const expected = manifest.sources.length === 0 ? "failed" : omissions.length > 0 ? "partial" : "complete";
  const subjects = new Set(omissions.map(({ subject }) => subject));
  const unsaid = gapsOf({ manifest, snapshots, auditLog }).filter((subject) => !subjects.has(subject));
  if (expected !== manifest.completeness || unsaid.length > 0)
    return [
      broken(
        "completeness",
        `完整性应为 ${expected}，清单写的是 ${manifest.completeness}${list("；未声明的缺漏：", unsaid)}`,
        `it is ${expected}, and the manifest says ${manifest.completeness}${list("; missing and not listed: ", unsaid)}`,
        [OMISSIONS],
      ),
    ];
  if (expected === "complete")
    return [ok("completeness", "内容完整，没有缺漏", "complete: nothing is missing")];
  return [
    ok(
      "completeness",
      `${STATE[expected].zh}，缺漏均已列出`,
      `${STATE[expected].en}, and everything missing is listed`,
    ),
    ...omissions.map(({ what, why }) =>
      note("completeness", `缺：${what.zh}。原因：${why.zh}`, `missing: ${what.en} (${why.en})`),
    ),
  ];
}

const STATE = {
  partial: { zh: "内容不完整", en: "partial" },
  failed: { zh: "没有可判定的快照", en: "failed: there is no snapshot to judge" },
};

const list = (head: string, items: readonly string[]) => (items.length > 0 ? head + items.join(", ") : "");

/** What the files show to be missing, by what an omission of it is about. */
function gapsOf({ manifest, snapshots, auditLog }: Omit<Seen, "omissions">): string[] {
  return [
    ...[...snapshots].flatMap(([id, snapshot]) =>
      SECTION_NAMES.filter((section) => {
        const { status } = ledgerOf(snapshot, section);
        return status === "partial" || status === "unavailable";
      }).map((section) => `${id}/${section}`),
    ),
    ...manifest.sources
      .filter(({ snapshot }) => snapshot.hash !== snapshot.packedHash)
      .map(({ id }) => `artifacts/${id}`),
    ...(auditLog && !auditLog.checkpoint ? ["audit-log/checkpoint.json"] : []),
    ...(auditLog?.rows ?? [])
      .filter(({ withheld }) => withheld)
      .map(({ seq }) => `audit-log/rows.jsonl#${seq}`),
  ];
}

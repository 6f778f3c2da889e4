import { reasonTitle } from "@/lib/engine/reason-titles";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { ledgerOf, SECTION_NAMES } from "@/lib/engine/snapshot";
import { inBoth } from "@/lib/engine/text";
import { BASIS_OF_SECTION, both, LEDGER, PLATFORM } from "../words";
import { columnsTable } from "./table";

/** What was looked at: each source with its snapshot, and how much of the catalogue could be judged on it. */
export const scope = columnsTable(
  {
    id: "scope",
    title: { zh: "范围", en: "Scope" },
    rows: ({ head, sources }) => sources.map((source) => ({ head, ...source })),
  },
  [
    ["组织", "Organisation", ({ head }) => head.organisation.name],
    ["快照包编号", "Pack number", ({ head }) => head.number],
    ["快照包标识", "Pack id", ({ head }) => head.id],
    ["期间开始 (UTC)", "Period from (UTC)", ({ head }) => head.period.from],
    ["期间结束 (UTC)", "Period to (UTC)", ({ head }) => head.period.to],
    ["来源", "Source", ({ source }) => source.name],
    ["来源标识", "Source id", ({ source }) => source.id],
    ["平台", "Platform", ({ snapshot }) => both(PLATFORM[snapshot.value.platform.kind])],
    ["快照标识", "Snapshot id", ({ snapshot }) => snapshot.id],
    ["快照时间 (UTC)", "Taken at (UTC)", ({ snapshot }) => snapshot.takenAt],
    ["快照哈希 (SHA-256)", "Snapshot hash (SHA-256)", ({ snapshot }) => snapshot.hash],
    [
      "包内快照哈希 (SHA-256)",
      "Hash in this pack (SHA-256)",
      ({ snapshot }) => snapshot.packedHash ?? snapshot.hash,
    ],
    ["判断时刻 (UTC)", "Judged at (UTC)", ({ report }) => report.at],
    ["检查数", "Checks", ({ report }) => report.coverage.rules],
    ["已判断", "Judged", ({ report }) => report.coverage.judged],
    ["无法判断", "Unknown", ({ report }) => report.coverage.unknown],
    ["不适用", "Not applicable", ({ report }) => report.coverage.notApplicable],
    ["Inlet 版本", "Inlet version", ({ head }) => head.inlet],
  ],
);

/** How each section came to be: what was asked, how much was announced, how much arrived. */
export const collection = columnsTable(
  {
    id: "collection",
    title: { zh: "采集记录", en: "Collection" },
    rows: ({ sources }) =>
      sources.flatMap(({ source, snapshot }) =>
        SECTION_NAMES.map((section) => ({
          source,
          section,
          line: ledgerOf(snapshot.value, section),
          rows: snapshot.value[section]?.length ?? 0,
        })),
      ),
  },
  [
    ["来源", "Source", ({ source }) => source.name],
    ["内容", "Section", ({ section }) => both(SECTION_TITLES[section])],
    ["键", "Key", ({ section }) => section],
    ["状态", "Status", ({ line }) => both(LEDGER[line.status])],
    ["依据", "Basis", ({ line }) => both(BASIS_OF_SECTION[line.basis])],
    ["原因", "Reason", ({ line }) => (line.reason ? both(reasonTitle(line.reason)) : "")],
    ["说明", "Detail", ({ line }) => (line.detail ? both(inBoth(line.detail)) : "")],
    ["平台宣称条数", "Announced by the platform", ({ line }) => line.announced ?? null],
    ["收到条数", "Received", ({ line }) => line.received ?? null],
    ["快照中条数", "Rows in the snapshot", ({ rows }) => rows],
    ["读取时间 (UTC)", "Read at (UTC)", ({ line }) => line.at ?? ""],
    ["读取者", "Read by", ({ line }) => line.by ?? ""],
    ["请求或工作表", "Requests or sheets", ({ line }) => (line.requests ?? []).join("\n")],
  ],
);

import { ATTESTATION, both, WAIVER } from "../words";
import { columnsTable } from "./table";

const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Risks somebody accepted; the findings stay findings. */
export const waivers = columnsTable(
  {
    id: "waivers",
    title: { zh: "豁免", en: "Waivers" },
    rows: ({ sources }) =>
      sources.flatMap(({ source, waivers: all }) =>
        [...all].sort(byId).map((waiver) => ({ source, waiver })),
      ),
  },
  [
    ["来源", "Source", ({ source }) => source.name],
    ["豁免标识", "Waiver id", ({ waiver }) => waiver.id],
    ["问题标识", "Finding id", ({ waiver }) => waiver.findingId],
    ["状态", "State", ({ waiver }) => both(WAIVER[waiver.state])],
    ["理由", "Reason", ({ waiver }) => waiver.reason],
    ["负责人", "Owner", ({ waiver }) => waiver.owner],
    ["接受者", "Accepted by", ({ waiver }) => waiver.acceptedBy],
    ["接受时间 (UTC)", "Accepted at (UTC)", ({ waiver }) => waiver.acceptedAt],
    ["截止", "Until", ({ waiver }) => waiver.until],
    ["接受时的内容指纹", "Fingerprint accepted", ({ waiver }) => waiver.accepted],
  ],
);

/** What only a person could see, and who answers for it. */
export const attestations = columnsTable(
  {
    id: "attestations",
    title: { zh: "人工证明", en: "Attestations" },
    rows: ({ sources }) =>
      sources.flatMap(({ source, attestations: all }) =>
        [...all].sort(byId).map((attestation) => ({ source, attestation })),
      ),
  },
  [
    ["来源", "Source", ({ source }) => source.name],
    ["证明标识", "Attestation id", ({ attestation }) => attestation.id],
    ["检查", "Check", ({ attestation }) => attestation.ruleId],
    [
      "对象",
      "Subject",
      ({ attestation: { subject } }) =>
        subject ? `${subject.kind}:${subject.id}` : "整条检查 / the whole check",
    ],
    ["状态", "State", ({ attestation }) => both(ATTESTATION[attestation.state])],
    ["陈述", "Statement", ({ attestation }) => attestation.statement],
    ["证明人", "Attested by", ({ attestation }) => attestation.attestedBy],
    ["证明时间 (UTC)", "Attested at (UTC)", ({ attestation }) => attestation.attestedAt],
    ["截止", "Until", ({ attestation }) => attestation.until],
  ],
);

import type { VerifyingKey } from "@/lib/exports/chain/key";
import { followsHead } from "@/lib/exports/chain/verify";
import type { PackAuditLog } from "../../contents";
import { sha256 } from "../../digest";
import { jsonText } from "../../json-file";
import type { Manifest } from "../../manifest";
import { MANIFEST } from "../../paths";
import { broken, type Line, note, ok, unable } from "../line";
import type { OpenedPack } from "../open/opened";
import { checkContainer } from "./container";

type Asked = {
  manifest: Manifest;
  auditLog: PackAuditLog | null;
  baseline: OpenedPack | null;
  trusted: readonly VerifyingKey[] | null;
};

/** The pack goes on from the one before: the auditor's own copy is the anchor nobody else can move. */
export function checkPrevious({ manifest, auditLog, baseline, trusted }: Asked): {
  line: Line;
  before: Manifest | null;
} {
  const { previous } = manifest;
  const told = (line: Line) => ({ line, before: null });
  if (!baseline)
    return told(
      previous
        ? note(
            "previous-pack",
            `承接第 ${previous.number} 包，未核对。用 --baseline 上一包.zip 一并核对`,
            `it follows pack ${previous.number}, which was not compared: give --baseline previous.zip`,
          )
        : note("previous-pack", "这是第一包", "this is the first pack"),
    );
  const container = checkContainer(baseline, trusted);
  const fault = container.lines.find(({ state }) => state === "broken" || state === "unable");
  if (fault || !container.manifest) {
    const words = fault?.text ?? { zh: "", en: "" };
    const say = fault?.state === "unable" ? unable : broken;
    return told(
      say("previous-pack", `上一包本身有问题：${words.zh}`, `the previous pack itself: ${words.en}`),
    );
  }
  const before = container.manifest;
  const no = (zh: string, en: string) => told(broken("previous-pack", zh, en));
  if (!previous) return no("这一包没有承接任何包", "this pack says that it follows none");
  const isNamed =
    previous.id === before.id &&
    previous.number === before.number &&
    manifest.number === before.number + 1 &&
    manifest.organisation.id === before.organisation.id &&
    previous.manifestSha256 === sha256(baseline.files.get(MANIFEST) ?? "");
  if (!isNamed)
    return no(
      `承接的是第 ${previous.number} 包，给出的是另一个包（第 ${before.number} 包）`,
      `it follows pack ${previous.number}, and what was given is another one (pack ${before.number})`,
    );
  if (jsonText(previous.chainHead) !== jsonText(before.auditLog.end))
    return no(
      "所记的审计日志末尾与上一包不同",
      "it remembers another end of the audit log than the previous pack has",
    );
  const follows = auditLog ? followsHead(before.auditLog.end, auditLog) : "unknown";
  if (typeof follows === "object")
    return no(
      "审计日志没有接在上一包之后，被改写或截去",
      "the audit log does not go on from the previous pack: rewritten, or cut off",
    );
  if (follows === "unknown")
    return {
      before,
      line: unable(
        "previous-pack",
        "审计日志摘录没有从上一包末尾开始，无法证明两者相接",
        "the extract of the audit log does not begin where the previous pack's ends, so nobody can tell that it goes on from there",
      ),
    };
  return {
    before,
    line: ok("previous-pack", `承接第 ${before.number} 包`, `it goes on from pack ${before.number}`),
  };
}

import type { Loss } from "@/lib/contracts/rehearsal";
import type { firstLoss } from "@/lib/engine/draft/what-if";
import type { Text } from "@/lib/engine/text";

/** The first loss with the names a reader knows. */
export function lossOf(
  loss: ReturnType<typeof firstLoss>,
  permissionName: (id: string) => string,
  titleOf: (ruleId: string) => Text,
): Loss | null {
  switch (loss?.kind) {
    case "hours":
      return { kind: "hours", id: loss.channelId, name: loss.name, hour: loss.lost[0] ?? 0 };
    case "permission":
      return {
        kind: "permission",
        id: loss.agentId,
        name: loss.name,
        permission: permissionName(loss.permission),
      };
    case "finding":
      return { kind: "finding", message: loss.finding.message };
    case "blinded":
      return { kind: "blinded", title: titleOf(loss.ruleId) };
    default:
      return null;
  }
}

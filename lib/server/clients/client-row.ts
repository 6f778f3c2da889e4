import type { ClientRow } from "@/lib/contracts/clients";
import { browserOf } from "@/lib/engine/self-check/browser-of";
import { CHECKS, outcomeOf } from "@/lib/engine/self-check/checks";
import { supportOf } from "@/lib/engine/self-check/support-list";
import { isAged, SELF_CHECK_PREFIX } from "@/lib/engine/self-check/with-self-checks";
import type { Device } from "@/lib/engine/sections/devices";
import { known } from "@/lib/engine/value";
import type { KeptReport } from "@/lib/server/self-checks/reports";

/** A client its agent told of. An aged report still says that there is one, and nothing more. */
export function rowOfReport(report: KeptReport, now: number): ClientRow {
  const { id, agentId, agentName, at, codes, consentedAt } = report;
  const aged = isAged(report, now);
  return {
    id: `${SELF_CHECK_PREFIX}${id}`,
    agent: { id: agentId, name: agentName },
    kind: "web",
    browser: report.browser,
    version: aged ? null : report.version,
    system: report.system,
    update: aged || codes.browser === "unlisted" ? "unknown" : codes.browser,
    transport: aged ? "unknown" : transportOf(codes.websocket),
    lastSeenAt: at,
    origin: aged ? "aged" : "self-check",
    consentedAt,
    checks: CHECKS.map((check) => ({
      check,
      code: codes[check],
      outcome: aged ? "untested" : outcomeOf(check, codes[check]),
    })),
  };
}

/** A client that the platform or a file tells of. */
export function rowOfDevice(device: Device, agentName: string, now: number): ClientRow {
  const kind = known(device.client) ?? null;
  const browser = known(device.browser) ?? null;
  const version = known(device.version) ?? /\d[\d.]*/.exec(browser ?? "")?.[0] ?? null;
  return {
    id: device.id,
    agent: { id: device.agentId, name: agentName },
    ...{ kind, browser, version },
    system: known(device.system) ?? null,
    update: updateOf(device, { kind, browser, version }, now),
    transport: transportOf(known(device.websocket)),
    lastSeenAt: known(device.lastSeenAt) ?? null,
    origin: "snapshot",
    consentedAt: null,
    checks: [],
  };
}

type Told = Pick<ClientRow, "kind" | "browser" | "version">;

function updateOf(device: Device, { kind, browser, version }: Told, now: number): ClientRow["update"] {
  const said = known(device.updateState);
  if (said === "failed" || said === "current") return said;
  if (said === "pending") return "behind";
  if (kind !== "web") return "unknown";
  const { family } = browserOf(`${browser ?? ""}/${version ?? ""}`, { touch: false });
  const support = supportOf({ family, version }, now);
  return support === "unlisted" ? "unknown" : support;
}

function transportOf(websocket: string | undefined): ClientRow["transport"] {
  if (websocket === "echoed" || websocket === "working") return "websocket";
  return websocket === "failing" || websocket === "unsupported" ? "no-websocket" : "unknown";
}

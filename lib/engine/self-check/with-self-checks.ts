import { seal } from "../canonical";
import type { LedgerEntry } from "../ledger";
import type { Device } from "../sections/devices";
import { ledgerOf, rowsOf, type Snapshot } from "../snapshot";
import { known, read } from "../value";
import { agedDeviceOf, type DeviceFields, deviceOf, type SelfCheckReport } from "./device-of";

export const SELF_CHECK_PREFIX = "self-check:";
/** Browsers update within weeks and permissions change at a click: an older report says nothing about today. */
export const SELF_CHECK_DAYS = 30;
const HOLDS_MS = SELF_CHECK_DAYS * 86_400_000;

export function isAged(report: { at: string }, at: number): boolean {
  return at - Date.parse(report.at) > HOLDS_MS;
}

/** Of each device the newest report; two browsers, or two systems, are two devices. Newest first. */
export function newestPerDevice<R extends Omit<SelfCheckReport, "codes">>(reports: readonly R[]): R[] {
  const newest = new Map<string, R>();
  for (const report of [...reports].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const key = deviceKey(report);
    if (!newest.has(key)) newest.set(key, report);
  }
  return [...newest.values()];
}

const deviceKey = ({ agentId, system, browser }: Omit<SelfCheckReport, "codes">) =>
  `${SELF_CHECK_PREFIX}${agentId}:${system ?? "?"}:${browser ?? "?"}`;

/**
 * The snapshot with what agents' own browsers said by then. A report takes the place of what the platform or a file says of
 * that browser as long as it holds; an aged one only keeps its device from being taken for one that does not exist.
 */
export function withSelfChecks(snapshot: Snapshot, reports: readonly SelfCheckReport[]): Snapshot {
  const at = Date.parse(snapshot.takenAt);
  const agents = new Set(rowsOf(snapshot, "agents").map(({ id }) => id));
  const told = newestPerDevice(
    reports.filter((report) => Date.parse(report.at) <= at && agents.has(report.agentId)),
  );
  if (told.length === 0) return snapshot;
  const fresh = told.filter((report) => !isAged(report, at));
  const echoWorks = fresh.some(({ codes }) => codes.websocket === "echoed");
  const devices = new Map(rowsOf(snapshot, "devices").map((device) => [device.id, device]));
  for (const report of told) {
    const place = placeOf(report, [...devices.values()]);
    if (isAged(report, at)) {
      if (!place) add(devices, report, agedDeviceOf(report));
    } else if (place) devices.set(place.id, { ...place, ...onlyKnown(deviceOf(report, echoWorks)) });
    else add(devices, report, deviceOf(report, echoWorks));
  }
  const rows = [...devices.values()];
  return seal({
    ...snapshot,
    devices: rows,
    ledger: { ...snapshot.ledger, devices: ledgerWith(ledgerOf(snapshot, "devices"), rows.length) },
  });
}

function add(devices: Map<string, Device>, report: SelfCheckReport, fields: DeviceFields): void {
  const id = deviceKey(report);
  devices.set(id, { id, agentId: report.agentId, ...fields });
}

/** The row that already tells of this browser; with several that may, none does. */
function placeOf(report: SelfCheckReport, devices: readonly Device[]): Device | undefined {
  const agrees = (told: string | undefined, said: string | null) =>
    told === undefined || said === null || told.toLowerCase().includes(said.toLowerCase());
  const candidates = devices.filter(
    (device) =>
      device.agentId === report.agentId &&
      !device.id.startsWith(SELF_CHECK_PREFIX) &&
      known(device.client) === "web" &&
      agrees(known(device.browser), report.browser) &&
      agrees(known(device.system), report.system),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** What the report could not tell leaves what was known. */
function onlyKnown(fields: DeviceFields): Partial<DeviceFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => "value" in read<unknown>(field)),
  ) as Partial<DeviceFields>;
}

/** Whoever never opened the link is missing, so reports alone are never the whole of it. */
function ledgerWith(entry: LedgerEntry, received: number): LedgerEntry {
  if (entry.status === "complete" || entry.status === "partial") return entry;
  return {
    status: "partial",
    basis: "observed",
    reason: "not-collected",
    detail: {
      zh: "来自客服自检，未自检的客服不在其中",
      en: "from the self-checks of agents; whoever has not run one is missing",
    },
    received,
  };
}

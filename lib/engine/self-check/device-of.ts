import type { Device } from "../sections/devices";
import { absent, unreadable, type Value } from "../value";
import type { CheckCodes } from "./checks";

/** One report of an agent's own browser, as it is kept. */
export type SelfCheckReport = {
  agentId: string;
  agentName: string;
  at: string;
  /** As people know them: “Chrome”, “Windows”. Null when the browser did not say. */
  browser: string | null;
  version: string | null;
  system: string | null;
  codes: CheckCodes;
};

export type DeviceFields = Omit<Device, "id" | "agentId">;

const UNTOLD = unreadable("unrecognised");
/** No browser tells a page about these, or they are another program's. */
const NOT_TESTED = {
  updatedAt: unreadable("not-offered"),
  installState: absent,
  soundOn: unreadable("not-offered"),
  resourceLoad: unreadable("not-offered"),
  lastCacheCleanAt: unreadable("not-offered"),
  pushError: absent,
  sessionExpiresAt: absent,
} satisfies Partial<DeviceFields>;

/**
 * What a report says of the device. `echoWorksElsewhere`: somebody's WebSocket reached Inlet, so one that does not is this
 * device's own trouble and not that of Inlet's network.
 */
export function deviceOf(report: SelfCheckReport, echoWorksElsewhere: boolean): DeviceFields {
  const { at, browser, version, system, codes } = report;
  return {
    ...NOT_TESTED,
    client: "web",
    browser: browser ?? UNTOLD,
    version: version ?? UNTOLD,
    system: system ?? UNTOLD,
    updateState: updateStateOf(codes.browser),
    notificationPermission: permissionOf(codes.notifications),
    systemMuted: mutedOf(report),
    websocket: websocketOf(codes.websocket, echoWorksElsewhere),
    storage: codes.storage,
    backgroundAllowed: backgroundOf(codes.background),
    lastSeenAt: at,
  };
}

/** The same device once its report is too old: there is one, and nothing is known of it any more. */
export function agedDeviceOf({ at, browser, system }: SelfCheckReport): DeviceFields {
  const aged = unreadable("not-collected", `self-check of ${at.slice(0, 10)}`);
  return {
    ...NOT_TESTED,
    client: "web",
    browser: browser ?? UNTOLD,
    version: aged,
    system: system ?? UNTOLD,
    updateState: aged,
    notificationPermission: aged,
    systemMuted: aged,
    websocket: aged,
    storage: aged,
    backgroundAllowed: aged,
    lastSeenAt: at,
  };
}

function updateStateOf(code: CheckCodes["browser"]): DeviceFields["updateState"] {
  if (code === "unlisted") return UNTOLD;
  return code === "current" ? "current" : "pending";
}

function permissionOf(code: CheckCodes["notifications"]): DeviceFields["notificationPermission"] {
  return code === "unsupported" || code === "insecure" ? unreadable("not-offered") : code;
}

/** A person's word, so declared. */
function mutedOf({ codes, agentName: by, at }: SelfCheckReport): DeviceFields["systemMuted"] {
  if (codes.shown === "seen") return { $: "declared", value: false, by, at };
  if (codes.shown === "not-seen") return { $: "declared", value: true, by, at };
  return unreadable("not-collected");
}

function websocketOf(code: CheckCodes["websocket"], worksElsewhere: boolean): DeviceFields["websocket"] {
  if (code === "echoed") return "working";
  if (code === "unsupported") return "unsupported";
  return code === "failed" && worksElsewhere ? "failing" : unreadable("request-failed");
}

function backgroundOf(code: CheckCodes["background"]): Value<boolean> {
  if (code === "not-left") return unreadable("not-collected");
  return code !== "frozen";
}

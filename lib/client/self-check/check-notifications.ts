import { type Result, within } from "./result";

const DECIDES_WITHIN_MS = 60_000;

/** Asks for the permission: call it while the press of a button is being handled, or browsers refuse to ask. */
export async function checkNotifications(): Promise<Result<"notifications">> {
  if (!window.isSecureContext) return { code: "insecure" };
  if (!("Notification" in window)) return { code: "unsupported" };
  if (Notification.permission !== "default") return { code: Notification.permission };
  return { code: await within(DECIDES_WITHIN_MS, Notification.requestPermission(), "default") };
}

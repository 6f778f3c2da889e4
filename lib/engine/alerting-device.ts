import type { Device } from "./sections/devices";
import { isAbsent, known } from "./value";

/**
 * Whether a device is known to tell its agent about a message: notifications are granted or the system lets
 * them through, and nothing is known that would swallow them. An agent with such a device hears of messages whatever the others do.
 */
export function isKnownToAlert(device: Device): boolean {
  const granted = known(device.notificationPermission) === "granted";
  const unmuted = known(device.systemMuted) === false;
  return (
    (granted || (unmuted && isAbsent(device.notificationPermission))) &&
    (unmuted || isAbsent(device.systemMuted)) &&
    known(device.backgroundAllowed) !== false &&
    known(device.installState) !== "damaged" &&
    (known(device.pushError) ?? "") === ""
  );
}

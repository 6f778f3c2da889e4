import type { TargetView } from "@/lib/contracts/notifications";

/** A robot's address is its key: the host and the last four characters are all that is ever shown. */
export function TargetAddress({ target: { kind, address, settings } }: { target: TargetView }) {
  const to = Array.isArray(settings.to) ? settings.to.join(", ") : "";
  return (
    <span className="text-xs break-all text-ink-subtle">
      {kind === "email" ? `${address.host} → ${to}` : `${address.host} …${address.lastFour}`}
    </span>
  );
}

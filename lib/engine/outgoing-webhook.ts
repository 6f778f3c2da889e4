import { couldNotRead, skip, unknown } from "./judge";
import type { Outcome } from "./rule";
import type { Webhook } from "./sections/connections";
import { read } from "./value";
import { whileOn } from "./while-on";

/**
 * Judges a webhook through which the platform calls another server, while it is switched on. Incoming hooks are
 * called by others and have no target of their own; a platform that knows no direction only sends.
 */
export function judgeOutgoing(webhook: Webhook, decide: () => Outcome): Outcome {
  const direction = read(webhook.direction);
  if ("value" in direction && direction.value === "incoming") return skip;
  const outcome = whileOn(webhook, decide);
  if (outcome.verdict !== "fail" || direction.state !== "unreadable") return outcome;
  return unknown(["direction"], couldNotRead(["direction"], [direction.reason]));
}

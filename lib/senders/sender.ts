import type { z } from "zod";
import type { AddressGuard } from "@/lib/connectors/http/address-guard";
import type { Text } from "@/lib/engine/text";

/**
 * The sender contract: how one kind of target is told something. A sender sends once and says what came of it; when to
 * try again is decided by whoever holds the outbox.
 */
export type Sender<Settings, Secrets> = {
  /** Everything that may be stored in the open and shown again. */
  settings: z.ZodType<Settings>;
  /** Every string in here is treated as a secret; a robot's address carries its key. */
  secrets: z.ZodType<Secrets>;
  /** Least time between two messages to one target, from the vendor's own limit. */
  paceMs: number;
  /** Where messages go, told without giving anything away. */
  address(settings: Settings, secrets: Secrets): Address;
  send(sending: Sending<Settings, Secrets>): Promise<Outcome>;
};

export type AnySender = Sender<unknown, unknown>;

/** `host` with its port when the address names one. */
export type Address = { host: string; lastFour: string; isPlain?: true };

export type Message = {
  /** Stays the same however often the message is sent, so that a receiver can tell a repetition. */
  id: string;
  title: string;
  lines: readonly string[];
  link: { label: string; url: string } | null;
  /** The same for machines. */
  event: { type: string; at: string; data: unknown };
};

export type Sending<Settings, Secrets> = {
  message: Message;
  settings: Settings;
  secrets: Secrets;
  outside: Outside;
};

/** All the outside world a sender may touch. */
export type Outside = {
  guard: AddressGuard;
  signal: AbortSignal;
  now: () => Date;
  withinMs: number;
};

/** `reply` is what the other side answered, secrets removed. */
export type Outcome = { code: string; reply: string } & (Sent | Unsent);
export type Sent = { sent: true };
export type Unsent = {
  sent: false;
  /** Trying again may help: the other side is busy, or nobody answered. */
  again: boolean;
  /** How long the other side asked to be left alone. */
  waitMs?: number;
  text: Text;
  remedy: Text;
};

/** Types are inferred from the schemas; the registry sees every sender through the same face. */
export function defineSender<Settings, Secrets>(
  sender: Sender<Settings, Secrets>,
): Sender<Settings, Secrets> {
  return sender;
}

import type { z } from "zod";
import type { Platform, SectionName, Snapshot } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { UnreadableReason } from "@/lib/engine/value";
import type { AddressGuard } from "./http/address-guard";
import type { HttpClient } from "./http/client";
import type { Tables } from "./tables";

/**
 * The connector contract. `pull` does all input and output and returns raw answers; `normalise` is pure, so the same
 * raw answers always give the same snapshot. A connector only ever reads. What it may not read it reports in the
 * collection ledger; what it could not finish it throws as a ConnectorError. There is no half snapshot.
 */
export type Connector<Settings, Credentials, Raw> = {
  kind: Platform;
  title: Text;
  /** Everything that may be stored in the open and shown again. */
  settings: z.ZodType<Settings>;
  /** Every string in here is treated as a secret. Put user names into the settings. */
  credentials: z.ZodType<Credentials>;
  /** Where each credential is sent, by field: one that is stored never goes anywhere else. None for what is not used. */
  destinations(settings: Settings): Record<string, string>;
  /** How the browser asks for settings and credentials, and where a person finds each. */
  form: ConnectForm;
  /** Paths, from the right, of calls that read although the platform wants them posted. Nothing else is ever posted. */
  readsByPost?: readonly string[];
  /** Requests a second at most, where the platform publishes a limit or none at all. */
  perSecond?: number;
  /** Accepts rows by table name in place of a database account. */
  acceptsTables?: boolean;
  pull(context: ConnectorContext<Settings, Credentials>): Promise<Raw>;
  normalise(raw: Raw): Snapshot;
  /** What the credential can and cannot read, in as few requests as it takes. */
  test(context: ConnectorContext<Settings, Credentials>): Promise<TestReport>;
};

/** A field of the form. `name` is its path within the settings or credentials. */
export type ConnectField = {
  name: string;
  secret?: boolean;
  optional?: boolean;
  label: Text;
  help: Text;
  type?: "url" | "text" | "number";
  /** What the field holds before anybody types. */
  initial?: string;
};

export type ConnectForm = {
  /** Which credential this is about and what it is used for. */
  hint: Text;
  fields: readonly ConnectField[];
  /** Fields that most people leave alone. */
  more?: { title: Text; hint: Text; fields: readonly ConnectField[] };
};

export type AnyConnector = Connector<unknown, unknown, unknown>;

/** All the outside world a connector may touch. */
export type ConnectorContext<Settings, Credentials> = {
  settings: Settings;
  credentials: Credentials;
  http: HttpClient;
  /** For connections that are not HTTP: resolves a host once and refuses addresses that must not be reached. */
  guard: AddressGuard;
  now: () => Date;
  signal: AbortSignal;
  progress: (progress: Progress) => void;
  tables?: Tables;
};

/** `connect`, then the sections in the connector's own order. `total` is missing while it is not known. */
export type Progress = { step: "connect" | SectionName; done: number; total?: number };

export type SectionAccess =
  | { section: SectionName; readable: true }
  | { section: SectionName; readable: false; reason: UnreadableReason; why: Text; remedy: Text };

export type TestReport = {
  /** Who the platform takes the credential for, when it says so. */
  account?: string;
  sections: SectionAccess[];
};

/** Types are inferred from the schemas; the registry sees every connector through the same face. */
export function defineConnector<Settings, Credentials, Raw>(
  connector: Connector<Settings, Credentials, Raw>,
): Connector<Settings, Credentials, Raw> {
  return connector;
}

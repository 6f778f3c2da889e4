import { seal } from "@/lib/engine/canonical";
import { Snapshot } from "@/lib/engine/snapshot";
import type { z } from "zod";
import type { AnyConnector, ConnectorContext, Progress, TestReport } from "./connector";
import { ConnectorError } from "./connector-error";
import { createAddressGuard, type Lookup } from "./http/address-guard";
import { createHttpClient } from "./http/client";
import * as failures from "./http/failures";
import type { HttpLimits } from "./http/limits";
import { createRedactor, redactDeep, stringsIn } from "./http/redact";
import type { Tables } from "./tables";

/** Everything a run needs from outside; tests put in their own clock, resolver and limits. */
export type RunInput = {
  settings: unknown;
  credentials: unknown;
  tables?: Tables;
  /** Value of INLET_ALLOW_PRIVATE. */
  allowPrivate?: string;
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  now?: () => Date;
  random?: () => number;
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  lookup?: Lookup;
  limits?: Partial<HttpLimits>;
};

/** Pulls, normalises and checks: a valid, sealed snapshot without any secret, or a ConnectorError. */
export async function takeSnapshot(connector: AnyConnector, input: RunInput): Promise<Snapshot> {
  return run(connector, input, async (context, redact) => {
    const raw = await connector.pull(context);
    const snapshot = Snapshot.safeParse(redactDeep(connector.normalise(raw), redact));
    if (!snapshot.success) throw unusable(snapshot.error);
    return seal(snapshot.data);
  });
}

export async function testConnection(connector: AnyConnector, input: RunInput): Promise<TestReport> {
  const limits = { retries: 1, ...input.limits };
  return run(connector, { ...input, limits }, (context) => connector.test(context));
}

async function run<T>(
  connector: AnyConnector,
  input: RunInput,
  work: (context: ConnectorContext<unknown, unknown>, redact: (text: string) => string) => Promise<T>,
): Promise<T> {
  const settings = parse(connector.settings, input.settings);
  const credentials = parse(connector.credentials, input.credentials);
  const { signal = new AbortController().signal, now = () => new Date(), progress = () => {} } = input;
  const redact = createRedactor(stringsIn(credentials));
  const guard = createAddressGuard({ allowPrivate: input.allowPrivate, lookup: input.lookup });
  const { random, sleep, limits, tables } = input;
  const { readsByPost, perSecond } = connector;
  const http = createHttpClient({
    guard,
    readsByPost,
    perSecond,
    signal,
    redact,
    now,
    random,
    sleep,
    limits,
  });
  try {
    return await work({ settings, credentials, http, guard, now, signal, progress, tables }, redact);
  } catch (error) {
    if (signal.aborted) throw isTimeout(signal.reason) ? failures.tookTooLong() : failures.cancelled();
    if (!(error instanceof ConnectorError)) throw error;
    const clean = ({ zh, en }: ConnectorError["text"]) => ({ zh: redact(zh), en: redact(en) });
    throw new ConnectorError(error.code, clean(error.text), clean(error.remedy));
  } finally {
    await http.close();
  }
}

const isTimeout = (reason: unknown) => reason instanceof DOMException && reason.name === "TimeoutError";

/** Names the fields that are wrong, never what was in them. */
function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(withoutUndefined(value));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const refusal: unknown = issue.code === "custom" && issue.params?.refusal;
    if (refusal instanceof ConnectorError) throw refusal;
  }
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".") || "?"))].join(", ");
  throw new ConnectorError(
    "invalid-settings",
    {
      zh: `数据源设置不完整或无效：${fields}。`,
      en: `The source's settings are incomplete or invalid: ${fields}.`,
    },
    { zh: "请补全或更正这些设置。", en: "Complete or correct these settings." },
  );
}

/** A member that is undefined is one that is not there, as in JSON. */
function withoutUndefined(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

function unusable(error: z.ZodError): ConnectorError {
  const where = error.issues[0]?.path.join("/") ?? "";
  return failures.badAnswer("Inlet", {
    zh: `平台返回的数据不符合预期（${where}）`,
    en: `the platform's data is not what was expected (${where})`,
  });
}

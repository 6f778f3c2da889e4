import "server-only";
import { z } from "zod";
import type { NetworkHost } from "@/lib/contracts/probes";
import { parseProbeTarget, type ParsedTarget, ProbeTarget } from "@/lib/probes/target";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";
import { listProbes } from "./list";

type Where = Pick<NetworkHost, "host" | "port" | "protocol" | "neededBy" | "origin">;

/**
 * Every host and port that has to be open for Inlet and for the people who chat, from what is set up here. What a vendor
 * does not publish is not in it.
 */
export async function listNetworkHosts(ctx: Context): Promise<NetworkHost[]> {
  authorize(ctx, "probes:read");
  const where = { organisationId: ctx.organisation.id, archivedAt: null };
  const [sources, targets, probes] = await Promise.all([
    db().source.findMany({
      where: { ...where, ...withinSeat(ctx, { source: "id" }) },
      select: { name: true, settings: true },
    }),
    db().notificationTarget.findMany({
      where,
      select: { name: true, kind: true, address: true, settings: true },
    }),
    listProbes(ctx),
  ]);
  const wanted: Where[] = [
    ...sources.flatMap(({ name, settings }) =>
      webHosts(settings, (host) => ({ ...host, neededBy: "server", origin: { kind: "source", name } })),
    ),
    ...targets.flatMap(({ name, ...target }) =>
      messageHosts(target).map((host): Where => ({
        ...host,
        neededBy: "server",
        origin: { kind: "notification", name },
      })),
    ),
    ...probes.map(({ name, kind, url, expects, purpose }): Where => {
      const parsed = parseProbeTarget(ProbeTarget.parse({ kind, url, expects }));
      return {
        ...hostOf(parsed),
        neededBy: purpose === "api" ? "server" : "agents-and-customers",
        origin: { kind: "probe", name },
      };
    }),
  ];
  const seen = new Map<string, NetworkHost>();
  for (const one of wanted) {
    const probe = probes.find(({ kind, url, expects }) => {
      const parsed = parseProbeTarget(ProbeTarget.parse({ kind, url, expects }));
      return parsed.host === one.host && parsed.port === one.port;
    });
    const key = `${one.host} ${one.port} ${one.protocol} ${one.neededBy}`;
    if (!seen.has(key))
      seen.set(key, {
        ...one,
        verdict: probe?.latest?.verdict ?? null,
        checkedAt: probe?.latest?.at ?? null,
      });
  }
  return [...seen.values()].sort((a, b) => a.host.localeCompare(b.host, "en") || a.port - b.port);
}

function hostOf({ host, port, tls, kind }: ParsedTarget): Pick<NetworkHost, "host" | "port" | "protocol"> {
  const protocol =
    kind === "tcp" ? "tcp" : kind === "websocket" ? (tls ? "wss" : "ws") : tls ? "https" : "http";
  return { host, port, protocol };
}

const MailSettings = z.object({ host: z.string(), port: z.number() });
const MessageAddress = z.object({ host: z.string(), isPlain: z.boolean().default(false) });

/** Mail servers name their port; all others are asked over HTTP. */
function messageHosts({ kind, address, settings }: Record<"kind" | "address" | "settings", unknown>) {
  if (kind === "email") {
    const mail = MailSettings.safeParse(settings);
    return mail.success ? [{ ...mail.data, protocol: "tcp" as const }] : [];
  }
  const told = MessageAddress.safeParse(address);
  if (!told.success) return [];
  const url = `${told.data.isPlain ? "http" : "https"}://${told.data.host}`;
  return [hostOf(parseProbeTarget({ kind: "http", url }))];
}

function webHosts(settings: unknown, complete: (host: ReturnType<typeof hostOf>) => Where): Where[] {
  if (typeof settings !== "object" || settings === null) return [];
  return Object.values(settings).flatMap((value) => {
    if (typeof value !== "string" || !/^https?:\/\//.test(value)) return [];
    try {
      return [complete(hostOf(parseProbeTarget({ kind: "http", url: value })))];
    } catch {
      return [];
    }
  });
}

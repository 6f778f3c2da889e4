import { z } from "zod";
import { ConnectorError } from "@/lib/connectors/connector-error";
import { parseTarget } from "@/lib/connectors/http/target";
import { EXPECTED_BODIES, PROBE_KINDS } from "@/lib/engine/probes/kinds";

/** What is probed. `tcp` is written `tcp://host:port`. */
export const ProbeTarget = z.strictObject({
  kind: z.enum(PROBE_KINDS),
  url: z.string().trim().min(1).max(2048),
  expects: z.enum(EXPECTED_BODIES),
});
export type ProbeTarget = z.infer<typeof ProbeTarget>;

export type ParsedTarget = {
  kind: ProbeTarget["kind"];
  host: string;
  port: number;
  tls: boolean;
  path: string;
};

const SCHEMES: Record<ProbeTarget["kind"], Record<string, string>> = {
  http: { "http:": "http:", "https:": "https:" },
  websocket: { "ws:": "http:", "wss:": "https:" },
  tcp: { "tcp:": "http:" },
};

/** Judged as strictly as every other address Inlet connects to. @throws ConnectorError invalid-settings */
export function parseProbeTarget({ kind, url }: Pick<ProbeTarget, "kind" | "url">): ParsedTarget {
  const scheme = /^[a-z]+:(?=\/\/)/i.exec(url)?.[0].toLowerCase() ?? "";
  const readAs = SCHEMES[kind][scheme];
  if (!readAs) throw otherScheme(kind);
  const target = parseTarget(readAs + url.slice(scheme.length));
  const tls = readAs === "https:";
  // A port of its own is what a bare connection is about; the scheme here is only borrowed.
  if (kind === "tcp" && !/:\d+\/?$/.test(url)) throw otherScheme(kind);
  return {
    kind,
    host: target.hostname,
    port: Number(target.port) || (tls ? 443 : 80),
    tls,
    path: target.pathname + target.search,
  };
}

const EXAMPLES: Record<ProbeTarget["kind"], string> = {
  http: "https://chat.example.com/api",
  websocket: "wss://chat.example.com/cable",
  tcp: "tcp://chat.example.com:443",
};

function otherScheme(kind: ProbeTarget["kind"]): ConnectorError {
  return new ConnectorError(
    "invalid-settings",
    { zh: "地址与拨测方式不符。", en: "The address does not fit this kind of probe." },
    { zh: `请写成 ${EXAMPLES[kind]} 的形式。`, en: `Write it like ${EXAMPLES[kind]}.` },
  );
}

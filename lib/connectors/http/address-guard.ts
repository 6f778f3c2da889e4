import { lookup as systemLookup } from "node:dns/promises";
import { ConnectorError } from "../connector-error";
import { classifyAddress, parseAddress } from "./address";
import { ALLOW_VARIABLE, AllowList } from "./allow-list";

export type PinnedAddress = { address: string; family: 4 | 6 };
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>;

/** Decides which machine a connection may go to, before any connection is made. */
export type AddressGuard = {
  /**
   * Resolves a host once and returns the addresses to connect to, so that a later DNS answer changes nothing.
   * Refuses when ANY of them is not public and not listed. `host` may be a name or an IP literal.
   */
  resolve(host: string, port: number): Promise<PinnedAddress[]>;
};

type Options = {
  allowPrivate?: string;
  lookup?: Lookup;
  timeoutMs?: number;
  /** Ports below 1024 that need no entry of the operator's. */
  ports?: ReadonlySet<number>;
};

const WEB_PORTS = new Set([80, 443]);

export function createAddressGuard({
  allowPrivate,
  lookup = everyAddress,
  timeoutMs = 5000,
  ports = WEB_PORTS,
}: Options = {}): AddressGuard {
  const allowed = AllowList.parse(allowPrivate);
  return {
    async resolve(host, port) {
      const name = plainHost(host);
      const found = parseAddress(name)
        ? [{ address: name, family: 0 }]
        : await resolveName(name, lookup, timeoutMs);
      return found.map(({ address }) => {
        const parsed = parseAddress(address);
        if (!parsed) throw unresolved(name);
        const kind = classifyAddress(parsed);
        const listed = kind === "private" && allowed.allows(name, parsed, port);
        if (kind === "never" || (kind === "private" && !listed)) throw refused(name, kind);
        if (kind === "public" && port < 1024 && !ports.has(port) && !allowed.allowsPort(name, port)) {
          throw refusedPort(name, port);
        }
        return { address: parsed.toString(), family: parsed.kind() === "ipv4" ? 4 : 6 };
      });
    },
  };
}

/** `[::1]` as URLs write it, and the root dot that makes `localhost.` another spelling of `localhost`. */
function plainHost(host: string): string {
  return host
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
}

async function everyAddress(host: string): Promise<{ address: string; family: number }[]> {
  return systemLookup(host, { all: true, verbatim: true });
}

async function resolveName(host: string, lookup: Lookup, timeoutMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unresolved(host)), timeoutMs);
  });
  try {
    const found = await Promise.race([lookup(host), late]);
    if (found.length === 0) throw unresolved(host);
    return found;
  } catch {
    throw unresolved(host);
  } finally {
    clearTimeout(timer);
  }
}

function unresolved(host: string): ConnectorError {
  return new ConnectorError(
    "unreachable",
    { zh: `找不到主机 ${host}。`, en: `The host ${host} was not found.` },
    {
      zh: "请检查地址是否写对，以及本机的域名解析是否正常。",
      en: "Check the spelling of the address and this machine's name resolution.",
    },
  );
}

function refused(host: string, kind: "private" | "never"): ConnectorError {
  const text = {
    zh: `${host} 不是公网地址，已拒绝连接。`,
    en: `${host} is not a public address; no connection was made.`,
  };
  if (kind === "never") {
    return new ConnectorError("address-refused", text, {
      zh: `该地址属于云主机元数据、链路本地、组播等保留地址，即使写入 ${ALLOW_VARIABLE} 也不会连接。请改用平台的实际地址。`,
      en: `It belongs to cloud metadata, link-local, multicast or the like, which ${ALLOW_VARIABLE} does not open. Use the platform's real address.`,
    });
  }
  return new ConnectorError("address-refused", text, {
    zh: `如果平台确实部署在内网，请由服务器管理员在环境变量 ${ALLOW_VARIABLE} 中加入该主机名、地址或网段，然后重启。`,
    en: `If the platform does run on your own network, the server's operator adds this host, address or network to the environment variable ${ALLOW_VARIABLE} and restarts.`,
  });
}

function refusedPort(host: string, port: number): ConnectorError {
  return new ConnectorError(
    "address-refused",
    {
      zh: `${host} 的端口 ${port} 不是网页端口，已拒绝连接。`,
      en: `Port ${port} of ${host} is not a web port; no connection was made.`,
    },
    {
      zh: `如需使用该端口，请在环境变量 ${ALLOW_VARIABLE} 中加入 ${host}:${port}，然后重启。`,
      en: `To use this port, add ${host}:${port} to the environment variable ${ALLOW_VARIABLE} and restart.`,
    },
  );
}

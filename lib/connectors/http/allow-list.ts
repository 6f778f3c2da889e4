import ipaddr from "ipaddr.js";
import { ConnectorError } from "../connector-error";
import { parseAddress, type Address } from "./address";

/** Name of the environment variable that lists private hosts; refusals tell the operator about it. */
export const ALLOW_VARIABLE = "INLET_ALLOW_PRIVATE";

type Entry = { host?: string; network?: [Address, number]; port?: number };

/** Private hosts, addresses and networks the operator opened, each perhaps for one port only. */
export class AllowList {
  private constructor(private readonly entries: readonly Entry[]) {}

  /** `text`: comma-separated host names, addresses or CIDR networks, each with an optional `:port`. */
  static parse(text: string | undefined): AllowList {
    const parts = (text ?? "").split(",").map((part) => part.trim());
    return new AllowList(parts.filter((part) => part !== "").map(parseEntry));
  }

  allows(host: string, address: Address, port: number): boolean {
    return this.entries.some((entry) => {
      if (entry.port !== undefined && entry.port !== port) return false;
      if (entry.host !== undefined) return entry.host === host;
      return entry.network !== undefined && isInside(address, entry.network);
    });
  }

  /** Ports below 1024 other than 80 and 443 belong to other protocols: open only when written out. */
  allowsPort(host: string, port: number): boolean {
    return this.entries.some(
      (entry) => entry.port === port && (entry.host === undefined || entry.host === host),
    );
  }
}

function isInside(address: Address, [network, bits]: [Address, number]): boolean {
  if (address.kind() !== network.kind()) return false;
  return address.match(network, bits);
}

function parseEntry(text: string): Entry {
  const { body, port } = splitPort(text);
  const single = parseAddress(body);
  if (single) return { network: [single, single.kind() === "ipv4" ? 32 : 128], port };
  if (body.includes("/")) {
    if (!ipaddr.isValidCIDR(body)) throw invalidEntry(text);
    return { network: ipaddr.parseCIDR(body), port };
  }
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(body)) throw invalidEntry(text);
  return { host: body.toLowerCase(), port };
}

function splitPort(text: string): { body: string; port?: number } {
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text);
  const plain = /^([^:]+):(\d{1,5})$/.exec(text);
  const [, body, digits] = bracketed ?? plain ?? [null, text, undefined];
  if (digits === undefined) return { body: body ?? text };
  const port = Number(digits);
  if (port < 1 || port > 65535) throw invalidEntry(text);
  return { body: body ?? text, port };
}

function invalidEntry(entry: string): ConnectorError {
  return new ConnectorError(
    "invalid-settings",
    {
      zh: `${ALLOW_VARIABLE} 中的「${entry}」不是主机名、地址或网段。`,
      en: `“${entry}” in ${ALLOW_VARIABLE} is not a host name, an address or a network.`,
    },
    {
      zh: `请用英文逗号分隔各项，例如 ${ALLOW_VARIABLE}=chat.internal,10.0.0.0/8,127.0.0.1:8080。`,
      en: `Separate entries by commas, for example ${ALLOW_VARIABLE}=chat.internal,10.0.0.0/8,127.0.0.1:8080.`,
    },
  );
}

import { describe, expect, it } from "vitest";
import { ConnectorError } from "../connector-error";
import { classifyAddress, parseAddress } from "./address";
import { ALLOW_VARIABLE } from "./allow-list";
import { createAddressGuard, type Lookup } from "./address-guard";

const to =
  (...addresses: string[]): Lookup =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

async function refusal(work: Promise<unknown>): Promise<ConnectorError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConnectorError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe("classifyAddress", () => {
  const PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "100.64.0.1",
    "100.127.255.254",
    "198.18.0.1",
    "198.19.255.255",
    "192.0.2.1",
    "198.51.100.7",
    "203.0.113.9",
    "192.0.0.1",
    "192.88.99.1",
    "240.0.0.1",
    "250.1.2.3",
    "::1",
    "::127.0.0.1",
    "::10.1.2.3",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:192.168.1.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2001::1.2.3.4",
    "fc00::1",
    "fd12:3456::1",
    "fec0::a.b.c.d".replace("a.b.c.d", "10.0.0.1"),
    "2001:db8::9.9.9.9",
    "3fff::9.9.9.9",
    "5f00::9.9.9.9",
    "100::9.9.9.9",
    "2001:2::9.9.9.9",
    "4000::9.9.9.9",
  ];
  const NEVER = [
    "0.0.0.0",
    "0.1.2.3",
    "255.255.255.255",
    "224.0.0.1",
    "239.255.255.255",
    "169.254.169.254",
    "169.254.0.23",
    "169.254.170.2",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.192",
    "::",
    "fe80::1",
    "ff02::1",
    "fd00:ec2::254",
    "::ffff:169.254.169.254",
    "::ffff:0.0.0.0",
    "::169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::",
    "::ffff:168.63.129.16",
    "64:ff9b::168.63.129.16",
  ];
  const PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "100.128.0.1",
    "192.167.0.1",
    "2606:4700::1111",
    "2400:3200::1",
    "::ffff:8.8.8.8",
  ];

  const classOf = (text: string) => {
    const address = parseAddress(text);
    return address && classifyAddress(address);
  };
  it.each(PRIVATE)("%s needs the list", (text) => expect(classOf(text)).toBe("private"));
  it.each(NEVER)("%s is never reached", (text) => expect(classOf(text)).toBe("never"));
  it.each(PUBLIC)("%s is public", (text) => expect(classOf(text)).toBe("public"));
});

describe("address guard", () => {
  it("pins every address of a public name", async () => {
    const guard = createAddressGuard({ lookup: to("93.184.216.34", "2606:4700::1") });
    expect(await guard.resolve("chat.example", 443)).toEqual([
      { address: "93.184.216.34", family: 4 },
      { address: "2606:4700::1", family: 6 },
    ]);
  });

  it.each([
    ["one private among public", ["93.184.216.34", "10.0.0.1"]],
    ["private IPv6 beside public IPv4", ["93.184.216.34", "::1"]],
    ["metadata", ["169.254.169.254"]],
    ["an address nobody can parse", ["not-an-address"]],
    ["no address at all", []],
  ])("fails closed on %s", async (_case, addresses) => {
    await refusal(createAddressGuard({ lookup: to(...addresses) }).resolve("chat.example", 443));
  });

  it("does not ask the resolver about IP literals", async () => {
    const lookup: Lookup = async () => {
      throw new Error("asked");
    };
    const error = await refusal(createAddressGuard({ lookup }).resolve("[::1]", 443));
    expect(error.code).toBe("address-refused");
    expect(error.remedy.zh).toContain(ALLOW_VARIABLE);
    expect(error.remedy.en).toContain(ALLOW_VARIABLE);
  });

  it("gives up on a resolver that never answers", async () => {
    const guard = createAddressGuard({ lookup: () => new Promise(() => {}), timeoutMs: 20 });
    expect((await refusal(guard.resolve("chat.example", 443))).code).toBe("unreachable");
  });

  it.each([
    ["127.0.0.1", "127.0.0.1", 8080],
    ["127.0.0.1:8080", "127.0.0.1", 8080],
    ["[::1]:8080", "[::1]", 8080],
    ["::1", "[::1]", 80],
    ["10.0.0.0/8", "10.9.8.7", 443],
    ["fd00::/8", "[fd12::1]", 443],
    ["127.0.0.0/8", "[::ffff:127.0.0.1]", 80],
    [" chat.internal , 10.0.0.0/8 ", "chat.internal", 443],
    ["CHAT.internal", "chat.INTERNAL.", 443],
    ["198.18.0.0/15", "198.18.3.4", 443],
  ])("the list %s opens %s", async (allowPrivate, host, port) => {
    const guard = createAddressGuard({ allowPrivate, lookup: to("10.1.2.3") });
    expect(await guard.resolve(host, port)).toHaveLength(1);
  });

  it.each([
    ["", "127.0.0.1", 80],
    ["127.0.0.1:8080", "127.0.0.1", 8081],
    ["127.0.0.1", "127.0.0.2", 80],
    ["10.0.0.0/8", "192.168.0.1", 80],
    ["chat.internal", "other.internal", 443],
    ["internal", "chat.internal", 443],
    ["0.0.0.0/0", "169.254.169.254", 80],
    ["169.254.169.254", "169.254.169.254", 80],
    ["::/0", "[fd00:ec2::254]", 80],
    ["fe80::/10", "[fe80::1]", 80],
  ])("the list '%s' does not open %s:%i", async (allowPrivate, host, port) => {
    const guard = createAddressGuard({ allowPrivate, lookup: to("10.1.2.3") });
    expect((await refusal(guard.resolve(host, port))).code).toBe("address-refused");
  });

  it("does not let a listed name lead to a metadata service", async () => {
    const guard = createAddressGuard({ allowPrivate: "chat.internal", lookup: to("169.254.169.254") });
    expect((await refusal(guard.resolve("chat.internal", 80))).code).toBe("address-refused");
  });

  it("keeps to web ports on public hosts unless one is written out", async () => {
    const lookup = to("93.184.216.34");
    expect((await refusal(createAddressGuard({ lookup }).resolve("chat.example", 22))).code).toBe(
      "address-refused",
    );
    const listed = createAddressGuard({ lookup, allowPrivate: "chat.example:81" });
    expect(await listed.resolve("chat.example", 81)).toHaveLength(1);
    expect(await listed.resolve("chat.example", 8443)).toHaveLength(1);
  });

  it.each(["10.0.0.0/99", "http://x", "a b", "127.0.0.1:99999", "chat_internal!", "host:0"])(
    "a list with '%s' is refused as a whole",
    (allowPrivate) => expect(() => createAddressGuard({ allowPrivate })).toThrow(ConnectorError),
  );
});

import { describe, expect, it } from "vitest";
import { hostOfSite, originsName } from "./origin-list";

describe("a list of allowed sites", () => {
  it.each([
    [["shop.example.com"], "shop.example.com"],
    [["https://Shop.Example.com:8443/start"], "shop.example.com"],
    [["*.example.com"], "a.b.example.com"],
    [["other.cn", "*"], "shop.example.com"],
  ])("%j names %s", (origins, host) => expect(originsName(origins, host)).toBe("yes"));

  it.each([
    [["example.org"], "example.com"],
    [["badexample.com"], "example.com"],
    [["*.example.org", ""], "example.com"],
  ])("%j does not name %s", (origins, host) => expect(originsName(origins, host)).toBe("no"));

  it.each([
    [["example.com"], "www.example.com"],
    [["www.example.com"], "example.com"],
    [["*.example.com"], "example.com"],
  ])("%j leaves %s to the platform", (origins, host) => expect(originsName(origins, host)).toBe("unclear"));
});

describe("the host of a site", () => {
  it.each([
    ["https://www.example.com/a?b", "www.example.com"],
    [" Example.COM:8080 ", "example.com"],
    ["商城.cn/首页", "商城.cn"],
    ["", ""],
  ])("%j is %j", (address, host) => expect(hostOfSite(address)).toBe(host));
});

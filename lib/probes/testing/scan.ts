import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import type { SiteReport } from "@/lib/engine/site-scan/report";
import { scanSite, type ScanOptions, type SiteTarget } from "../site/scan-site";
import type { TestSite } from "./site";

type Wanted = Partial<SiteTarget> & { path?: string; also?: number } & Omit<ScanOptions, "guard">;
/** A look at a test site that is reached, like one more port when it is named. */
export async function scan(site: TestSite, wanted: Wanted = {}): Promise<SiteReport> {
  const { path = "/", limits, withinMs = 5_000, ca, also = site.port, ...more } = wanted;
  const target: SiteTarget = {
    url: site.url + path,
    entrance: "website",
    speaksMeiqia: true,
    mark: null,
    hosts: [],
    apis: [],
    ...more,
  };
  const guard = createAddressGuard({ allowPrivate: `127.0.0.1:${site.port},127.0.0.1:${also}` });
  return scanSite(target, { guard, withinMs, limits: { connectMs: 300, ...limits }, ...(ca && { ca }) });
}

export const page = (body: string, headers: Record<string, string | string[]> = {}) => ({
  "/": { body, headers },
});
export const roleOf = (report: SiteReport, role: string) => report.resources.find((one) => one.role === role);

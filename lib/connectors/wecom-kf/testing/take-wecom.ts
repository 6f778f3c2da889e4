import type { Snapshot } from "@/lib/engine/snapshot";
import { takeSnapshot, type RunInput } from "../../take-snapshot";
import { startFakePlatform, type FakeRequest } from "../../testing/fake-platform";
import { wecomKf } from "../wecom-kf";
import { CORP_ID, fakeWecom, SECRET, SENT, type FakeWecomCompany } from "./fake-wecom";

export const NOW = new Date((SENT + 3600) * 1000);
export type Taken = { snapshot: Snapshot; requests: FakeRequest[]; waits: number[] };

/** A whole pull of a company on a fake platform. */
export async function takeWecom(
  company: FakeWecomCompany = {},
  more: Partial<RunInput> = {},
): Promise<Taken> {
  const platform = await startFakePlatform(fakeWecom(company));
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  try {
    const snapshot = await takeSnapshot(wecomKf, { ...inputFor(platform.url), sleep, ...more });
    return { snapshot, requests: platform.requests, waits };
  } finally {
    await platform.close();
  }
}

export function inputFor(url: string): RunInput {
  return {
    settings: { url, corpId: CORP_ID },
    credentials: { secret: SECRET },
    allowPrivate: "127.0.0.1",
    now: () => NOW,
    sleep: async () => {},
  };
}

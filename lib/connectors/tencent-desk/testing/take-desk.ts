import type { Snapshot } from "@/lib/engine/snapshot";
import type { ConnectorError } from "../../connector-error";
import { takeSnapshot, type RunInput } from "../../take-snapshot";
import { startFakePlatform, type FakeRequest } from "../../testing/fake-platform";
import { tencentDesk } from "../tencent-desk";
import { APP_ID, fakeDesk, SECRET_KEY, type FakeDeskCompany } from "./fake-desk";

/** Within the opening hours of the fake company, and shortly after its people changed their status. */
export const NOW = new Date("2026-11-23T11:40:30Z");

export type Taken = { snapshot: Snapshot; requests: FakeRequest[]; waits: number[] };

/** A whole pull of a company on a fake platform. */
export async function takeDesk(company: FakeDeskCompany = {}, settings: object = {}): Promise<Taken> {
  const platform = await startFakePlatform(fakeDesk(company));
  const waits: number[] = [];
  try {
    const snapshot = await takeSnapshot(tencentDesk, {
      ...inputFor(platform.url, settings),
      sleep: waited(waits),
    });
    return { snapshot, requests: platform.requests, waits };
  } finally {
    await platform.close();
  }
}

/** The same pull where it has to fail. */
export async function refusedDesk(company: FakeDeskCompany, settings?: object): Promise<ConnectorError> {
  const outcome: unknown = await takeDesk(company, settings).catch((error: unknown) => error);
  return outcome as ConnectorError;
}

export function inputFor(url: string, settings: object = {}): RunInput {
  return {
    settings: { url, sdkAppId: APP_ID, identifier: "administrator", name: "云客服", ...settings },
    credentials: { secretKey: SECRET_KEY },
    allowPrivate: "127.0.0.1",
    now: () => NOW,
    sleep: async () => {},
  };
}

const waited = (waits: number[]) => async (ms: number) => {
  waits.push(ms);
};

import type { SettingArea } from "@/lib/contracts/settings";

/** Which values a list shows beside the row's name; the row itself, opened, shows all. Width in pixels. */
type Columns = Readonly<Record<string, number>>;

export const SETTING_COLUMNS: Readonly<Record<SettingArea, Readonly<Record<string, Columns>>>> = {
  push: {
    agentPush: { enabled: 120, newConversation: 130, newMessage: 130, sound: 110, permissionAssigned: 170 },
    devices: {
      client: 100,
      system: 130,
      version: 100,
      updateState: 110,
      notificationPermission: 150,
      systemMuted: 120,
      soundOn: 110,
      websocket: 110,
    },
    sdkPush: {
      channelId: 140,
      method: 140,
      urlAnswers: 140,
      signatureSelfTest: 160,
      deviceTokenUploaded: 190,
    },
  },
  cache: {
    cachePolicies: {
      layer: 120,
      covers: 160,
      ttlSeconds: 120,
      sizeMb: 100,
      invalidation: 120,
      state: 100,
      lastCleanedAt: 170,
    },
    devices: { client: 120, system: 140, version: 110, storage: 120, lastCacheCleanAt: 220 },
  },
  credentials: {
    credentials: {
      kind: 120,
      state: 140,
      expiresAt: 170,
      ownerAgentId: 110,
      fingerprint: 130,
      channelIds: 210,
    },
    webhooks: { direction: 110, enabled: 100, url: 260, lastStatus: 150, lastEventAt: 180, channelIds: 210 },
    integrations: {
      kind: 120,
      enabled: 110,
      authorised: 120,
      authorisedUntil: 170,
      link: 110,
      lastStatus: 130,
      channelIds: 220,
    },
  },
};

import type { SettingArea } from "@/lib/contracts/settings";

/** Which values a list shows beside the row's name; the row itself, opened, shows all. Width in pixels. */
type Columns = Readonly<Record<string, number>>;

export const SETTING_COLUMNS: Readonly<Record<SettingArea, Readonly<Record<string, Columns>>>> = {
  push: {
    agentPush: { enabled: 120, newConversation: 130, newMessage: 130, sound: 110, permissionAssigned: 150 },
    devices: {
      client: 100,
      system: 130,
      version: 100,
      updateState: 110,
      notificationPermission: 120,
      systemMuted: 110,
      soundOn: 110,
      websocket: 110,
    },
    sdkPush: {
      channelId: 140,
      method: 140,
      urlAnswers: 130,
      signatureSelfTest: 120,
      deviceTokenUploaded: 160,
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
      channelIds: 160,
    },
    webhooks: { direction: 90, enabled: 90, url: 260, lastStatus: 140, lastEventAt: 180, channelIds: 160 },
    integrations: {
      kind: 100,
      enabled: 90,
      authorised: 100,
      authorisedUntil: 170,
      link: 110,
      lastStatus: 130,
      channelIds: 180,
    },
  },
};

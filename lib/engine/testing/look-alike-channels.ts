import { absent } from "../value";
import { withReception } from "./build-reception";
import { buildTeam } from "./build-team";
import { AROUND_THE_CLOCK, EVENING, everybody, hours } from "./build-shifts";
import { platform, type LookAlike } from "./look-alike";

const site = { id: "c1", name: "官网", enabled: true };
const bot = { id: "b1", name: "小助手", channelIds: ["c1"], enabled: true, handover: true };
const list = {
  id: "w",
  name: "白名单",
  appliesTo: "web" as const,
  enabled: true,
  officeAddresses: ["198.51.100.7"],
};
const hook = { id: "k", name: "工单同步", enabled: true, direction: "outgoing" as const, channelIds: ["c1"] };
const ended = ["conversation.closed"];
const failure = { id: "i1", name: "收不到消息", startedAt: "2026-03-02T02:00:00Z" };
const older = { id: "x0", at: "2026-01-05T03:00:00Z", kind: "新增客服组" };

/** Cases about channels and what surrounds them: bots, forms, queues, hours, callbacks, lists and logs. */
export const CHANNEL_LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: "Meiqia gives a visitor to an agent only after the first message",
    quiet: buildTeam({ channelLoad: [{ channelId: "c1", pending: 0, active: 0, unmoved: 25 }] }),
    twin: buildTeam(
      {
        channelLoad: [{ channelId: "c1", pending: 0, active: 0, unmoved: 25 }],
        routing: [
          { id: "t1", channelId: "c1", targets: [{ kind: "group", id: "g1" }], movedByApplication: true },
        ],
      },
      platform("wecom-kf"),
    ),
    alarm: "routing/nobody-moves-session",
  },
  {
    name: "a Meiqia SDK setting was changed minutes ago",
    quiet: buildTeam({
      incidents: [failure],
      changes: [older, { id: "x1", at: "2026-03-02T01:52:00Z", kind: "修改 SDK 设置" }],
    }),
    twin: buildTeam({
      incidents: [failure],
      changes: [older, { id: "x1", at: "2026-03-02T01:52:00Z", kind: "修改角色权限" }],
    }),
    alarm: "role/changed-before-failure",
  },
  {
    name: "no SDK push while the customer is connected",
    quiet: buildTeam({
      sdkPush: [
        {
          id: "s",
          name: "App",
          channelId: "c1",
          method: "custom-server",
          url: "https://push.example.com/m",
          urlAnswers: true,
        },
      ],
    }),
    twin: buildTeam({ sdkPush: [{ id: "s", name: "App", channelId: "c1", method: "none" }] }),
    alarm: "push/sdk-off",
  },
  {
    name: "no webhook event for a new message on Meiqia",
    quiet: buildTeam({
      channels: [{ ...site, lastReceivedAt: "2026-03-02T01:58:00Z" }],
      webhooks: [
        { ...hook, events: ended, neededEvents: ended, lastEventAt: "2026-03-01T10:00:00Z", lastStatus: 200 },
      ],
    }),
    twin: buildTeam({
      channels: [{ ...site, lastReceivedAt: "2026-03-02T01:58:00Z" }],
      webhooks: [
        { ...hook, events: ended, neededEvents: ended, lastEventAt: "2026-02-26T10:00:00Z", lastStatus: 200 },
      ],
    }),
    alarm: "webhook/silent",
  },
  {
    name: "messages are kept while everybody is offline and answered later",
    quiet: buildTeam({
      presence: everybody({ status: "offline" }),
      forms: [{ id: "f", name: "留言", kind: "message", enabled: true, onlyMode: false }],
      channelLoad: [{ channelId: "c1", pending: 4, platformReceiving: false }],
    }),
    twin: buildTeam({
      presence: everybody({ status: "offline" }),
      forms: [{ id: "f", name: "留言", kind: "message", enabled: false, onlyMode: false }],
    }),
    alarm: "form/off",
  },
  {
    name: "a Chatwoot inbox out of office: hours only inform",
    quiet: buildTeam(
      {
        hours: [hours({}), AROUND_THE_CLOCK],
        presence: everybody({}),
      },
      { ...platform("chatwoot"), takenAt: EVENING, semantics: { hours: { effect: "informs" } } },
    ),
    twin: buildTeam(
      {
        hours: [hours({}), AROUND_THE_CLOCK],
        presence: everybody({}),
      },
      { takenAt: EVENING },
    ),
    alarm: "hours/closed-on-shift",
  },
  {
    name: "a Chatwoot conversation is pending for a short time with a healthy bot",
    quiet: buildTeam(
      { bots: [{ ...bot, keepsPending: true, handoverTimeoutSeconds: 120 }] },
      platform("chatwoot"),
    ),
    twin: buildTeam(
      { bots: [{ ...bot, keepsPending: true, handoverTimeoutSeconds: 0 }] },
      platform("chatwoot"),
    ),
    alarm: "bot/pending-silent",
  },
  {
    name: "a Chatwoot bot's address failed once",
    quiet: buildTeam(
      { bots: [{ ...bot, endpointHealthy: false, endpointFailures: 1 }] },
      platform("chatwoot"),
    ),
    twin: buildTeam(
      { bots: [{ ...bot, endpointHealthy: false, endpointFailures: 6 }] },
      platform("chatwoot"),
    ),
    alarm: "bot/endpoint-dead",
  },
  {
    name: "a department offline outside its hours with nobody active, and without a queue limit",
    quiet: buildTeam(
      {
        hours: [hours({})],
        presence: everybody({ status: "offline" }),
        queues: [{ id: "q", name: "售前", enabled: true, channelIds: ["c1"], limit: 0 }],
        channelLoad: [{ channelId: "c1", pending: 4, platformReceiving: false }],
      },
      { ...platform("livehelperchat"), takenAt: EVENING, semantics: { hours: { effect: "adds" } } },
    ),
    twin: buildTeam(
      {
        queues: [{ id: "q", name: "售前", enabled: true, channelIds: ["c1"], limit: 4 }],
        channelLoad: [{ channelId: "c1", pending: 4, platformReceiving: false }],
      },
      platform("livehelperchat"),
    ),
    alarm: "queue/full",
  },
  {
    name: "an Intercom IP list that is on and empty",
    quiet: buildTeam({ accessLists: [{ ...list, addresses: [] }] }, platform("intercom")),
    twin: buildTeam({ accessLists: [{ ...list, addresses: ["203.0.113.0/24"] }] }, platform("intercom")),
    alarm: "credential/web-ip-list",
  },
  {
    name: "a Tencent bot that is on and hands over",
    quiet: buildTeam({ bots: [bot] }, platform("tencent-desk")),
    twin: buildTeam({ bots: [{ ...bot, handover: false }] }, platform("tencent-desk")),
    alarm: "bot/no-handover",
  },
  {
    name: "the first pull of a new connection has no history",
    quiet: withReception({ conversations: 0, usualConversations: absent }),
    twin: withReception({ conversations: 0, usualConversations: 120 }),
    alarm: "log/no-events",
  },
];

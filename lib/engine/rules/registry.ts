import type { Rule } from "../rule";
import { awayWithoutReassign } from "./agent/away-without-reassign";
import { capacityReached } from "./agent/capacity-reached";
import { disabledInRoster } from "./agent/disabled-in-roster";
import { excludedFromAssignment } from "./agent/excluded-from-assignment";
import { forcedOffline } from "./agent/forced-offline";
import { hiddenFlag } from "./agent/hidden-flag";
import { idleOverTimeout } from "./agent/idle-over-timeout";
import { limitSwitchOff } from "./agent/limit-switch-off";
import { membershipLost } from "./agent/membership-lost";
import { noGroup } from "./agent/no-group";
import { noSeat } from "./agent/no-seat";
import { notActivated } from "./agent/not-activated";
import { notAvailableOnShift } from "./agent/not-available-on-shift";
import { presenceSticky } from "./agent/presence-sticky";
import { receivedNothing } from "./agent/received-nothing";
import { seatsExhausted } from "./agent/seats-exhausted";
import { serviceLimitZero } from "./agent/service-limit-zero";
import { singleCover } from "./agent/single-cover";
import { staleConnection } from "./agent/stale-connection";
import { iosPlistMissing } from "./app/ios-plist-missing";
import { oldAppKey } from "./app/old-app-key";
import { activeCustomer } from "./block/active-customer";
import { antiFloodStrict } from "./block/anti-flood-strict";
import { sensitiveWordCommon } from "./block/sensitive-word-common";
import { tooWide } from "./block/too-wide";
import { endpointDead } from "./bot/endpoint-dead";
import { handoverTargetDead } from "./bot/handover-target-dead";
import { noHandover } from "./bot/no-handover";
import { offlineFormHidden } from "./bot/offline-form-hidden";
import { pendingSilent } from "./bot/pending-silent";
import { storageBlocked } from "./browser/storage-blocked";
import { websocketUnsupported } from "./browser/websocket-unsupported";
import { apiCached } from "./cache/api-cached";
import { expiredOrCorrupt } from "./cache/expired-or-corrupt";
import { neverCleaned } from "./cache/never-cleaned";
import { noInvalidation } from "./cache/no-invalidation";
import { sizeExtreme } from "./cache/size-extreme";
import { statusCached } from "./cache/status-cached";
import { ttlTooLong } from "./cache/ttl-too-long";
import { addressMalformed } from "./channel/address-malformed";
import { authorizationExpiring } from "./channel/authorization-expiring";
import { closedAfterResolve } from "./channel/closed-after-resolve";
import { customerIdInvalid } from "./channel/customer-id-invalid";
import { channelDisabled } from "./channel/disabled";
import { domainNotAllowed } from "./channel/domain-not-allowed";
import { enterpriseIdDiffers } from "./channel/enterprise-id-differs";
import { enterpriseIdSwapped } from "./channel/enterprise-id-swapped";
import { falseComfort as channelFalseComfort } from "./channel/false-comfort";
import { channelHidden } from "./channel/hidden";
import { identityRequired } from "./channel/identity-required";
import { mailNotFetched } from "./channel/mail-not-fetched";
import { mailSilent } from "./channel/mail-silent";
import { manualInitNever } from "./channel/manual-init-never";
import { mixedContent } from "./channel/mixed-content";
import { noButton } from "./channel/no-button";
import { policyBlocksWidget } from "./channel/policy-blocks-widget";
import { reauthorizationRequired } from "./channel/reauthorization-required";
import { replyWindowClosed } from "./channel/reply-window-closed";
import { resilienceBelowTarget } from "./channel/resilience-below-target";
import { snippetMissing } from "./channel/snippet-missing";
import { snippetStale } from "./channel/snippet-stale";
import { autoUpdateFailed } from "./client/auto-update-failed";
import { backgroundKilled } from "./client/background-killed";
import { damagedInstall } from "./client/damaged-install";
import { clientOutdated } from "./client/outdated";
import { resourceStarved } from "./client/resource-starved";
import { versionUnknown } from "./client/version-unknown";
import { webOnlyCover } from "./client/web-only-cover";
import { declaredStale } from "./connector/declared-stale";
import { inconsistent } from "./connector/inconsistent";
import { listTruncated } from "./connector/list-truncated";
import { partialView } from "./connector/partial-view";
import { pullStale } from "./connector/pull-stale";
import { schemaChanged } from "./connector/schema-changed";
import { clockSkew } from "./credential/clock-skew";
import { credentialDead } from "./credential/dead";
import { credentialExpiring } from "./credential/expiring";
import { ipRestricted } from "./credential/ip-restricted";
import { notAdmin } from "./credential/not-admin";
import { notListedApp } from "./credential/not-listed-app";
import { ownerInactive } from "./credential/owner-inactive";
import { credentialRegenerated } from "./credential/regenerated";
import { sharedRefresh } from "./credential/shared-refresh";
import { subscriptionExpired } from "./credential/subscription-expired";
import { webIpList } from "./credential/web-ip-list";
import { wrongTenant } from "./credential/wrong-tenant";
import { autoReplyMissing } from "./emergency/auto-reply-missing";
import { autoReplyNoContact } from "./emergency/auto-reply-no-contact";
import { contactStale } from "./emergency/contact-stale";
import { fallbackUntested } from "./emergency/fallback-untested";
import { faqLinkDead } from "./emergency/faq-link-dead";
import { lessonOpen } from "./emergency/lesson-open";
import { noFallbackChannel } from "./emergency/no-fallback-channel";
import { noRedirect } from "./emergency/no-redirect";
import { noTeamList } from "./emergency/no-team-list";
import { noVendorContact } from "./emergency/no-vendor-contact";
import { vendorFollowUpDue } from "./emergency/vendor-follow-up-due";
import { formOff } from "./form/off";
import { onlyMode } from "./form/only-mode";
import { allAtCapacity } from "./group/all-at-capacity";
import { groupDisabled } from "./group/disabled";
import { missingTarget } from "./group/missing-target";
import { noMembers } from "./group/no-members";
import { noReceivingMember } from "./group/no-receiving-member";
import { noRedistributeOnLogout } from "./group/no-redistribute-on-logout";
import { readOnlyMembers } from "./group/read-only-members";
import { agentGap } from "./hours/agent-gap";
import { closedOnShift } from "./hours/closed-on-shift";
import { exceptionToday } from "./hours/exception-today";
import { hoursFalseComfort } from "./hours/false-comfort";
import { noOpenInterval } from "./hours/no-open-interval";
import { openWithoutRoster } from "./hours/open-without-roster";
import { overnightLost } from "./hours/overnight-lost";
import { wrongTimezone } from "./hours/wrong-timezone";
import { integrationDisabled } from "./integration/disabled";
import { endpointWrong } from "./integration/endpoint-wrong";
import { formatWrong } from "./integration/format-wrong";
import { linkDown } from "./integration/link-down";
import { modeCollision } from "./integration/mode-collision";
import { rateLimited } from "./integration/rate-limited";
import { responseClientError } from "./integration/response-client-error";
import { responseServerError } from "./integration/response-server-error";
import { syncGap } from "./integration/sync-gap";
import { duplicates } from "./log/duplicates";
import { errorUnclassified } from "./log/error-unclassified";
import { firstResponseSlow } from "./log/first-response-slow";
import { gap } from "./log/gap";
import { noEvents } from "./log/no-events";
import { unanswered } from "./log/unanswered";
import { adblockListed } from "./network/adblock-listed";
import { crossBorder } from "./network/cross-border";
import { hostUnreachable } from "./network/host-unreachable";
import { latencyHigh } from "./network/latency-high";
import { tlsIntercepted } from "./network/tls-intercepted";
import { unstable } from "./network/unstable";
import { websocketBlocked } from "./network/websocket-blocked";
import { browserDenied } from "./notify/browser-denied";
import { offlineTeamOnly } from "./notify/offline-team-only";
import { soundOff } from "./notify/sound-off";
import { systemMuted } from "./notify/system-muted";
import { maintenanceOverdue } from "./platform/maintenance-overdue";
import { outage } from "./platform/outage";
import { overload } from "./platform/overload";
import { blocksAllocation } from "./prechat/blocks-allocation";
import { pushAgentDisabled } from "./push/agent-disabled";
import { deviceError } from "./push/device-error";
import { deviceExpired } from "./push/device-expired";
import { newConversationFlagOff } from "./push/new-conversation-flag-off";
import { pushPermissionNotAssigned } from "./push/permission-not-assigned";
import { sdkOff } from "./push/sdk-off";
import { sdkSecretMismatch } from "./push/sdk-secret-mismatch";
import { sdkTokenMissing } from "./push/sdk-token-missing";
import { sdkUrlBad } from "./push/sdk-url-bad";
import { queueFull } from "./queue/full";
import { queueLimitLow } from "./queue/limit-low";
import { queueOffWhileFull } from "./queue/off-while-full";
import { poolUnserved } from "./queue/pool-unserved";
import { noAgentPromptEmpty } from "./reply/no-agent-prompt-empty";
import { offHoursEmpty } from "./reply/off-hours-empty";
import { adminOnlyInGroup } from "./role/admin-only-in-group";
import { changedBeforeFailure } from "./role/changed-before-failure";
import { channelPermissionMissing } from "./role/channel-permission-missing";
import { conflictUnknown } from "./role/conflict-unknown";
import { dataScopeTooNarrow } from "./role/data-scope-too-narrow";
import { denyBesideAllow } from "./role/deny-beside-allow";
import { dutyMismatch } from "./role/duty-mismatch";
import { eligibleCannotOpen } from "./role/eligible-cannot-open";
import { highRoleNotReceiving } from "./role/high-role-not-receiving";
import { noReceptionPermission } from "./role/no-reception-permission";
import { noRole } from "./role/no-role";
import { participatingOnly } from "./role/participating-only";
import { peopleGroupDisabled } from "./role/people-group-disabled";
import { reviewOverdue } from "./role/review-overdue";
import { separationBreach } from "./role/separation-breach";
import { superAdminOnlyCover } from "./role/super-admin-only-cover";
import { agentOverridesGroup } from "./routing/agent-overrides-group";
import { assignDelay } from "./routing/assign-delay";
import { assignsToAbsent } from "./routing/assigns-to-absent";
import { autoAssignmentOff } from "./routing/auto-assignment-off";
import { callbackDead } from "./routing/callback-dead";
import { choiceListEmpty } from "./routing/choice-list-empty";
import { distributionLimitLow } from "./routing/distribution-limit-low";
import { fallbackAfterInit } from "./routing/fallback-after-init";
import { fallbackNone } from "./routing/fallback-none";
import { languageRestriction } from "./routing/language-restriction";
import { noTarget } from "./routing/no-target";
import { nobodyMovesSession } from "./routing/nobody-moves-session";
import { priorityRange } from "./routing/priority-range";
import { transferLoop } from "./routing/transfer-loop";
import { unknownToken } from "./routing/unknown-token";
import { workerDead } from "./routing/worker-dead";
import { hidesNew } from "./rule/hides-new";
import { selfDisabled } from "./rule/self-disabled";
import { webhookDisabled } from "./webhook/disabled";
import { eventMissing } from "./webhook/event-missing";
import { webhookFailing } from "./webhook/failing";
import { incomingDisabled } from "./webhook/incoming-disabled";
import { signatureMismatch } from "./webhook/signature-mismatch";
import { webhookSilent } from "./webhook/silent";
import { webhookSlow } from "./webhook/slow";
import { webhookSuspended } from "./webhook/suspended";
import { webhookUnsigned } from "./webhook/unsigned";
import { webhookUrlBad } from "./webhook/url-bad";

/** Every rule, one line each, sorted by id. A test compares this list with the folder. */
export const RULES: readonly Rule[] = [
  awayWithoutReassign,
  capacityReached,
  disabledInRoster,
  excludedFromAssignment,
  forcedOffline,
  hiddenFlag,
  idleOverTimeout,
  limitSwitchOff,
  membershipLost,
  noGroup,
  noSeat,
  notActivated,
  notAvailableOnShift,
  presenceSticky,
  receivedNothing,
  seatsExhausted,
  serviceLimitZero,
  singleCover,
  staleConnection,
  iosPlistMissing,
  oldAppKey,
  activeCustomer,
  antiFloodStrict,
  sensitiveWordCommon,
  tooWide,
  endpointDead,
  handoverTargetDead,
  noHandover,
  offlineFormHidden,
  pendingSilent,
  storageBlocked,
  websocketUnsupported,
  apiCached,
  expiredOrCorrupt,
  neverCleaned,
  noInvalidation,
  sizeExtreme,
  statusCached,
  ttlTooLong,
  addressMalformed,
  authorizationExpiring,
  closedAfterResolve,
  customerIdInvalid,
  channelDisabled,
  domainNotAllowed,
  enterpriseIdDiffers,
  enterpriseIdSwapped,
  channelFalseComfort,
  channelHidden,
  identityRequired,
  mailNotFetched,
  mailSilent,
  manualInitNever,
  mixedContent,
  noButton,
  policyBlocksWidget,
  reauthorizationRequired,
  replyWindowClosed,
  resilienceBelowTarget,
  snippetMissing,
  snippetStale,
  autoUpdateFailed,
  backgroundKilled,
  damagedInstall,
  clientOutdated,
  resourceStarved,
  versionUnknown,
  webOnlyCover,
  declaredStale,
  inconsistent,
  listTruncated,
  partialView,
  pullStale,
  schemaChanged,
  clockSkew,
  credentialDead,
  credentialExpiring,
  ipRestricted,
  notAdmin,
  notListedApp,
  ownerInactive,
  credentialRegenerated,
  sharedRefresh,
  subscriptionExpired,
  webIpList,
  wrongTenant,
  autoReplyMissing,
  autoReplyNoContact,
  contactStale,
  fallbackUntested,
  faqLinkDead,
  lessonOpen,
  noFallbackChannel,
  noRedirect,
  noTeamList,
  noVendorContact,
  vendorFollowUpDue,
  formOff,
  onlyMode,
  allAtCapacity,
  groupDisabled,
  missingTarget,
  noMembers,
  noReceivingMember,
  noRedistributeOnLogout,
  readOnlyMembers,
  agentGap,
  closedOnShift,
  exceptionToday,
  hoursFalseComfort,
  noOpenInterval,
  openWithoutRoster,
  overnightLost,
  wrongTimezone,
  integrationDisabled,
  endpointWrong,
  formatWrong,
  linkDown,
  modeCollision,
  rateLimited,
  responseClientError,
  responseServerError,
  syncGap,
  duplicates,
  errorUnclassified,
  firstResponseSlow,
  gap,
  noEvents,
  unanswered,
  adblockListed,
  crossBorder,
  hostUnreachable,
  latencyHigh,
  tlsIntercepted,
  unstable,
  websocketBlocked,
  browserDenied,
  offlineTeamOnly,
  soundOff,
  systemMuted,
  maintenanceOverdue,
  outage,
  overload,
  blocksAllocation,
  pushAgentDisabled,
  deviceError,
  deviceExpired,
  newConversationFlagOff,
  pushPermissionNotAssigned,
  sdkOff,
  sdkSecretMismatch,
  sdkTokenMissing,
  sdkUrlBad,
  queueFull,
  queueLimitLow,
  queueOffWhileFull,
  poolUnserved,
  noAgentPromptEmpty,
  offHoursEmpty,
  adminOnlyInGroup,
  changedBeforeFailure,
  channelPermissionMissing,
  conflictUnknown,
  dataScopeTooNarrow,
  denyBesideAllow,
  dutyMismatch,
  eligibleCannotOpen,
  highRoleNotReceiving,
  noReceptionPermission,
  noRole,
  participatingOnly,
  peopleGroupDisabled,
  reviewOverdue,
  separationBreach,
  superAdminOnlyCover,
  agentOverridesGroup,
  assignDelay,
  assignsToAbsent,
  autoAssignmentOff,
  callbackDead,
  choiceListEmpty,
  distributionLimitLow,
  fallbackAfterInit,
  fallbackNone,
  languageRestriction,
  noTarget,
  nobodyMovesSession,
  priorityRange,
  transferLoop,
  unknownToken,
  workerDead,
  hidesNew,
  selfDisabled,
  webhookDisabled,
  eventMissing,
  webhookFailing,
  incomingDisabled,
  signatureMismatch,
  webhookSilent,
  webhookSlow,
  webhookSuspended,
  webhookUnsigned,
  webhookUrlBad,
];

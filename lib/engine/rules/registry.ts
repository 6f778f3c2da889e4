import type { Rule } from "../rule";
import { disabledInRoster } from "./agent/disabled-in-roster";
import { excludedFromAssignment } from "./agent/excluded-from-assignment";
import { forcedOffline } from "./agent/forced-offline";
import { hiddenFlag } from "./agent/hidden-flag";
import { limitSwitchOff } from "./agent/limit-switch-off";
import { noSeat } from "./agent/no-seat";
import { notActivated } from "./agent/not-activated";
import { serviceLimitZero } from "./agent/service-limit-zero";
import { handoverTargetDead } from "./bot/handover-target-dead";
import { noHandover } from "./bot/no-handover";
import { falseComfort as channelFalseComfort } from "./channel/false-comfort";
import { formOff } from "./form/off";
import { onlyMode } from "./form/only-mode";
import { queueFull } from "./queue/full";
import { queueLimitLow } from "./queue/limit-low";
import { autoAssignmentOff } from "./routing/auto-assignment-off";
import { fallbackNone } from "./routing/fallback-none";
import { noTarget } from "./routing/no-target";
import { hidesNew } from "./rule/hides-new";

/** Every rule, one line each, sorted by id. A test compares this list with the folder. */
export const RULES: readonly Rule[] = [
  disabledInRoster,
  excludedFromAssignment,
  forcedOffline,
  hiddenFlag,
  limitSwitchOff,
  noSeat,
  notActivated,
  serviceLimitZero,
  handoverTargetDead,
  noHandover,
  channelFalseComfort,
  formOff,
  onlyMode,
  queueFull,
  queueLimitLow,
  autoAssignmentOff,
  fallbackNone,
  noTarget,
  hidesNew,
];

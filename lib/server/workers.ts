import "server-only";
import { startAgentLists } from "./agent-lists";
import { startAuditCheckpoints } from "./audit-checkpoints";
import { startDeliveryWorker } from "./delivery-worker";
import { startNotificationWatch } from "./notification-watch";
import { startProbeWorker } from "./probe-worker";
import { startPackSchedule } from "./pack-schedule";
import { startPackWatch } from "./pack-watch";
import { startPackWorker } from "./pack-worker";
import { startPullSchedule } from "./pull-schedule";
import { startPullWatch } from "./pull-watch";
import { startPullWorker } from "./pull-worker";
import { startReceptionLogWorker } from "./reception-log-worker";
import { startSiteScanWorker } from "./site-scan-worker";

/** Every kind of background work of this server: one line each, started after the database and the job queue. */
export const workers: readonly (() => Promise<void>)[] = [
  startPullWatch,
  startPullWorker,
  startPullSchedule,
  startReceptionLogWorker,
  startDeliveryWorker,
  startNotificationWatch,
  startProbeWorker,
  startSiteScanWorker,
  startAuditCheckpoints,
  startAgentLists,
  startPackWatch,
  startPackWorker,
  startPackSchedule,
];

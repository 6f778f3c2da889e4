import "server-only";
import { startDeliveryWorker } from "./delivery-worker";
import { startNotificationWatch } from "./notification-watch";
import { startPullSchedule } from "./pull-schedule";
import { startPullWatch } from "./pull-watch";
import { startPullWorker } from "./pull-worker";
import { startReceptionLogWorker } from "./reception-log-worker";

/** Every kind of background work of this server: one line each, started after the database and the job queue. */
export const workers: readonly (() => Promise<void>)[] = [
  startPullWatch,
  startPullWorker,
  startPullSchedule,
  startReceptionLogWorker,
  startDeliveryWorker,
  startNotificationWatch,
];

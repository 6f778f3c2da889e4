// @ts-check
// A thread of its own: a condition that takes too long or too much is ended together with it, and with nothing else.
import { parentPort, workerData } from "node:worker_threads";
import { evaluateCondition } from "./evaluate-condition.mjs";

parentPort?.postMessage(evaluateCondition(workerData));

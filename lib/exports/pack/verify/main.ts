import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { runConditionIn } from "@/lib/exports/own-rules/run-condition";
import { evaluateCondition } from "@/lib/exports/own-rules/evaluate-condition.mjs";
import { version } from "@/package.json";
import { type Answer, languageOf, verifyCommand } from "./command";
import { VERDICTS } from "./verify-pack";

// The entry of verify.mjs, which is one file and so is all its threads: the one that prints, one that verifies, so that a
// pack too large for this machine ends it with a sentence, and one for each condition of an own rule.
const file = fileURLToPath(import.meta.url);
// A program of its own has no other place that could read what its user speaks.
const LANGUAGE = languageOf(process.env.LC_ALL || process.env.LANG || "");

if (isMainThread) await start();
else if (isVerifying(workerData)) parentPort?.postMessage(await verify(workerData.verify));
else parentPort?.postMessage(evaluateCondition(workerData as Parameters<typeof evaluateCondition>[0]));

async function start(): Promise<void> {
  const { code, out, err } = await askThread(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}

function askThread(args: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error) =>
      resolve({ code: VERDICTS.unable, out: "", err: `${FAILED[LANGUAGE]} ${error.message}\n` });
    const thread = new Worker(file, {
      workerData: { verify: args },
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    });
    thread.once("message", (answer) => resolve(answer as Answer));
    thread.once("error", fail);
    thread.once("exit", () => fail(new Error("")));
  });
}

function verify(args: string[]): Promise<Answer> {
  return verifyCommand(args, {
    program: "node verify.mjs",
    runCondition: (...asked) => runConditionIn({ file }, ...asked),
    version,
    language: LANGUAGE,
  });
}

function isVerifying(data: unknown): data is { verify: string[] } {
  return typeof data === "object" && data !== null && "verify" in data;
}

const FAILED = {
  zh: "这份快照包无法在本机核对。",
  en: "This pack could not be checked on this machine.",
};

"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Check, CheckCodes, OpenSelfCheck } from "@/lib/contracts/self-checks";
import { sendSelfCheck } from "./api";
import { removeWorker } from "./check-worker";
import { ownBrowser, type Progress, runChecks } from "./run-checks";
import { type BackgroundWatch, isLongEnough, watchBackground } from "./watch-background";

/** Agreeing, the tests, the two things only a person can do, what was found, and that it was sent. */
export type Stage = "consent" | "running" | "shown" | "background" | "summary" | "sent";

type Setup = {
  token: string;
  opened: OpenSelfCheck;
  language: "zh-CN" | "en";
  notification: { title: string; body: string };
};

const NOTHING: Progress = { codes: {}, facts: {} };

export function useSelfCheck(setup: Setup) {
  const [stage, setStage] = useState<Stage>("consent");
  const [progress, setProgress] = useState(NOTHING);
  const [running, setRunning] = useState<Check | null>(null);
  const [who, setWho] = useState<string>();
  const [returned, setReturned] = useState(0);
  const watch = useRef<BackgroundWatch | null>(null);
  useEffect(() => () => void watch.current?.stop(), []);

  const note = <C extends Check>(check: C, code: CheckCodes[C], facts: Progress["facts"] = {}) =>
    setProgress((known) => ({
      codes: { ...known.codes, [check]: code },
      facts: { ...known.facts, ...facts },
    }));

  async function start(name: string | undefined) {
    setWho(name);
    setStage("running");
    const done = await runChecks({
      ...setup,
      onProgress: (now, check) => {
        setProgress(now);
        setRunning(check);
      },
    });
    setProgress(done.progress);
    setRunning(null);
    await removeWorker(done.registration);
    if (!done.isShown) note("shown", "not-sent");
    if (done.isShown) setStage("shown");
    else beginBackground();
  }

  function answerShown(code: CheckCodes["shown"]) {
    note("shown", code);
    beginBackground();
  }

  function beginBackground() {
    watch.current = watchBackground(setReturned);
    setStage("background");
  }

  function endBackground() {
    const result = watch.current?.stop() ?? { code: "not-left" as const };
    watch.current = null;
    note("background", result.code, result.facts);
    setStage("summary");
  }

  const send = useMutation({
    mutationFn: () => {
      const { browser: _judgedByTheServer, ...codes } = progress.codes as CheckCodes;
      return sendSelfCheck(setup.token, {
        ...(who !== undefined && { who }),
        consent: true,
        touch: navigator.maxTouchPoints > 1,
        userAgent: navigator.userAgent.slice(0, 400),
        codes,
        facts: progress.facts,
      });
    },
    onSuccess: () => setStage("sent"),
  });

  function again() {
    setProgress(NOTHING);
    setReturned(0);
    send.reset();
    setStage("consent");
  }

  const hasLeft = isLongEnough(returned);
  return { stage, progress, running, hasLeft, start, answerShown, endBackground, send, again, ownBrowser };
}

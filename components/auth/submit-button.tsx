"use client";

import { type ComponentProps, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

/** Waits for the page's script: before it, the browser would send the form by itself and lose what was typed. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "disabled">) {
  const isReady = useSyncExternalStore(neverChanges, inBrowser, onServer);
  return <Button {...props} type="submit" disabled={!isReady} />;
}

const neverChanges = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

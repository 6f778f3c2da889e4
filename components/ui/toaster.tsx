"use client";

import { Toaster as Sonner } from "sonner";

/** Mounted once. Show one with `toast.success(text)` or `toast.error(text)` of the package `sonner`. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      style={{ fontFamily: "var(--font-sans)" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-2.5 rounded-lg bg-raised px-3.5 py-3 text-sm text-ink shadow-overlay sm:w-88",
          icon: "mt-[0.15em] shrink-0",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-ink-muted",
          success: "[&_[data-icon]]:text-proven",
          error: "[&_[data-icon]]:text-refuted",
          warning: "[&_[data-icon]]:text-degraded",
          actionButton: "shrink-0 rounded-sm px-1 font-medium text-accent hover:underline",
        },
      }}
    />
  );
}

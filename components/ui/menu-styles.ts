/** The look of everything that opens over the page and lists choices. */
export const menuStyles =
  "z-50 max-w-[calc(100vw-1rem)] animate-appear overflow-hidden rounded-lg bg-raised p-1 text-sm text-ink shadow-overlay outline-none";

export const menuItemStyles =
  "relative flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-[disabled='']:opacity-50 data-highlighted:bg-hover data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-subtle";

export const menuLabelStyles = "px-2 py-1 text-xs text-ink-subtle";

/** A plain key meant for the page: not typed into a field, no modifier, no dialog open. */
export function isPageShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const target = event.target;
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest(TYPING))) return false;
  return !document.querySelector(OPEN_OVERLAY);
}

const TYPING = "input:not([type=checkbox],[type=radio]), textarea, select, [role=combobox]";
const OPEN_OVERLAY = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

// Copying stays inside the app: words of a case never reach the system's clipboard, where other programs read.

/** How long a copied text can be pasted again, in milliseconds. */
const KEEP_MS = 5 * 60 * 1000;

/** Guards the page; returns how to forget what was copied. `copied` is told when something was. */
export function guardClipboard(page: Document, copied: () => void): () => void {
  let kept = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    kept = "";
    clearTimeout(timer);
  };

  const take = (event: ClipboardEvent) => {
    const field = event.target;
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const text = isField
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (page.getSelection()?.toString() ?? "");
    event.preventDefault();
    if (isField && field.type === "password") return;
    if (text === "") return;
    if (event.type === "cut" && isField) insert(field, "");
    forget();
    kept = text;
    timer = setTimeout(forget, KEEP_MS);
    copied();
  };

  const give = (event: ClipboardEvent) => {
    const field = event.target;
    if (kept === "" || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    insert(field, kept);
  };

  page.addEventListener("copy", take);
  page.addEventListener("cut", take);
  page.addEventListener("paste", give);
  // Dragging words out of the window is copying too.
  page.addEventListener("dragstart", (event) => event.preventDefault());
  return forget;
}

function insert(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

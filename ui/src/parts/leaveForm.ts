// Leaves a form that is not finished: only once what was typed is kept, and back to where one came from.
import { t } from "../text/index.svelte";
import type { Draft } from "./draft.svelte";
import { way } from "./place.svelte";
import { toasts } from "./toast.svelte";

/** What cannot be kept stays on the screen, and `notices` say why. */
export async function leaveForm(draft: Draft, notices: HTMLElement | undefined): Promise<void> {
  if (!(await draft.flush())) {
    notices?.scrollIntoView?.();
    return;
  }
  if (draft.id) toasts.say(t("draft-kept-later"));
  if (way.canGoBack) way.back();
  else way.go({ screen: "today" });
}

// What jsdom lacks and components use; and every language, so that words are there at once.
import { afterEach } from "vitest";

import { forgetKept } from "../ipc/live.svelte";
import { load } from "../text/index.svelte";

await Promise.all((["en", "fr", "ar"] as const).map(load));

if (!HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
}

HTMLElement.prototype.scrollIntoView ??= () => undefined;

afterEach(forgetKept);

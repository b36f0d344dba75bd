// What a form's writer had before them of a case, and what has changed since, in sentences. Never touches the form.
import { day, t, word } from "../text/index.svelte";

interface CaseLike {
  digest: string;
  state: string;
  risk: {
    current: string | null;
    conflict: boolean;
    entries: readonly { by: string; latest: boolean; level: string }[];
  };
  next_contact_on: { counts: string | null };
  contacts: readonly { id: string }[];
  plan: { goals: readonly { actions: readonly { id: string; status: string }[] }[] } | null;
}

/** What was on screen, small enough to be kept with a draft. */
export interface Seen {
  digest: string;
  state: string;
  risk: string | null;
  rivals: boolean;
  next: string | null;
  contacts: number;
  actions: string;
}

/** What there is to see now. */
export function seenOf(file: CaseLike): Seen {
  const actions = (file.plan?.goals ?? []).flatMap((goal) => goal.actions.map((one) => `${one.id}:${one.status}`));
  return {
    digest: file.digest,
    state: file.state,
    risk: file.risk.current,
    rivals: file.risk.conflict,
    next: file.next_contact_on.counts,
    contacts: file.contacts.length,
    actions: actions.sort().join(" "),
  };
}

/** Whether nothing that a form speaks of is different: only something beside it was written. */
export function isAlike(then: Seen, file: CaseLike): boolean {
  const now = seenOf(file);
  return (Object.keys(now) as (keyof Seen)[]).every((key) => key === "digest" || now[key] === then[key]);
}

/** What changed between then and now, as sentences; empty when nothing did. */
export function changesSince(then: Seen, file: CaseLike): string[] {
  const now = seenOf(file);
  if (now.digest === then.digest) return [];
  const said: string[] = [];
  if (now.risk !== then.risk) {
    const by = file.risk.entries.filter((one) => one.latest && one.level === now.risk).at(-1)?.by ?? "";
    said.push(t("changed-risk", { level: word("risk", now.risk).toLocaleLowerCase(), by }));
  }
  if (now.rivals && !then.rivals) said.push(t("changed-rivals"));
  if (now.state !== then.state) said.push(t("changed-state", { state: word("state", now.state) }));
  if (now.contacts > then.contacts) said.push(t("changed-contacts", { count: now.contacts - then.contacts }));
  if (now.actions !== then.actions) said.push(t("changed-actions"));
  if (now.next !== then.next && now.next) said.push(t("changed-next", { day: day(now.next, "weekday") }));
  return said.length > 0 ? said : [t("changed-other")];
}

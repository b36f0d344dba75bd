// A paper that is kept: its form, its command, and where a refusal belongs. Decides nothing.
import type { KeepPaper } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Kind = KeepPaper["kind"];
export const KINDS: readonly Kind[] = [
  "birth_certificate",
  "id_copy",
  "court_paper",
  "signed_paper",
  "medical_certificate",
  "letter",
  "other",
];

/** Kinds of pictures that the device reads. */
export const PICTURES = "image/jpeg,image/png";

export interface PaperForm {
  kind: Kind | null;
  datedOn: string | null;
  typed: string;
}
export const blankPaper = (): PaperForm => ({ kind: null, datedOn: null, typed: "" });
export const draftedPaper = keeper(1, blankPaper);

/** The picture as it was chosen: in memory alone until the paper is kept, for a draft holds words. */
export interface Picture {
  media: string;
  content: string;
}

/** What keeping it cannot do without. A day that is typed and cannot be read is not taken for none. */
export const unansweredPaper = (form: PaperForm, picture: Picture | undefined): Spot[] =>
  [
    picture === undefined && "picture",
    form.kind === null && "kind",
    form.datedOn === null && form.typed.trim() !== "" && "dated_on",
  ].flatMap((field) => (field === false ? [] : [{ page: "paper", field }]));

export const keeping = (
  form: PaperForm,
  picture: Picture | undefined,
  caseId: string,
  draft: string | null,
): KeepPaper | undefined =>
  form.kind && picture && unansweredPaper(form, picture).length === 0
    ? { case: caseId, kind: form.kind, dated_on: form.datedOn, content: picture.content, draft }
    : undefined;

const FIELDS: Record<string, string> = {
  picture_refused: "picture",
  pictures_not_consented: "kind",
  date_refused: "dated_on",
};

/** The field that a refusal speaks of. */
export function spotOf(error: Refusal | undefined): Spot | undefined {
  const field = error && FIELDS[error.code];
  return field ? { page: "paper", field } : undefined;
}

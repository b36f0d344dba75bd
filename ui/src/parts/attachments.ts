// What a list of photos, recordings and papers needs from whoever keeps them. Knows no host and no form.

export interface Kept {
  id: string;
  kind: string;
  /** What the paper is; empty where it is none. */
  paper: string;
  dated_on: string | null;
  taken_on: string;
  visit: string | null;
  state: string;
  parts: number;
  parts_at_office: number;
  here: boolean;
  pinned: boolean;
  preview: string;
}

export interface KeptList {
  may_take: boolean;
  why_not: string;
  photo_bytes_max: number;
  recording_bytes_max: number;
  attachments: readonly Kept[];
  photos: number;
  photos_at_office: number;
  recordings: number;
  recordings_at_office: number;
  papers: number;
  papers_at_office: number;
  elsewhere: number;
  erased_with_consent: number;
}

export interface Failure {
  code: string;
  facts: Record<string, string>;
}

/** One of them, open to be looked at or heard; without content it was asked for with the next backup. */
export interface Opened {
  media: string;
  content: string | null;
}

export interface Keeper {
  readonly list: KeptList | undefined;
  readonly error: Failure | undefined;
  /** Attaches bytes in base 64; why it was refused. */
  add(kind: "photo" | "audio", content: string): Promise<Failure | undefined>;
  open(id: string): Promise<Opened | Failure>;
  pin(id: string, pinned: boolean): Promise<Failure | undefined>;
  remove(id: string): Promise<Failure | undefined>;
}

/** Forms that a recorder may make, the smallest first; the device takes no others. */
const RECORDED = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus"] as const;
/** Bits a second: speech stays clear, and ten minutes stay below the device's limit. */
export const SPEECH_BITS = 32_000;
/** A recording ends by itself after this long, in milliseconds. */
export const RECORDING_MS = 10 * 60 * 1000;

/** The form in which this device records; nothing where it cannot. */
export function recorderForm(): string | undefined {
  if (typeof MediaRecorder === "undefined" || !("mediaDevices" in navigator)) return undefined;
  return RECORDED.find((form) => MediaRecorder.isTypeSupported(form));
}

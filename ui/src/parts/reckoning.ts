// How each calendar of the settings counts. Only these four are built in.
import {
  CalendarDate,
  EthiopicCalendar,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  parseDate,
  PersianCalendar,
  toCalendar,
  type Calendar as Reckoning,
} from "@internationalized/date";

import type { Calendar } from "../text/index.svelte";

export const CALENDARS: readonly Calendar[] = ["gregory", "islamic_umalqura", "persian", "ethiopic"];

const RECKONINGS: Record<Calendar, Reckoning> = {
  gregory: new GregorianCalendar(),
  islamic_umalqura: new IslamicUmalquraCalendar(),
  persian: new PersianCalendar(),
  ethiopic: new EthiopicCalendar(),
};

/** How a calendar counts, as the date library takes it. */
export const reckoning = (calendar: Calendar): Reckoning => RECKONINGS[calendar];

/** An ISO day in a calendar. */
export const dateIn = (iso: string, calendar: Calendar): CalendarDate =>
  toCalendar(parseDate(iso), reckoning(calendar));

/** The ISO day of a date in any calendar. */
export const isoOf = (date: CalendarDate): string => toCalendar(date, RECKONINGS.gregory).toString();

/** The ISO day `days` later. */
export const plusDays = (iso: string, days: number): string => parseDate(iso).add({ days }).toString();

// Owns by when notice must be given on a contract, where the register leaves it open.

export interface NoticeDates {
  endsOn: string | null;
  lastNoticeOn: string | null;
  noticePeriodMonths: number | null;
}

/** Notice that is assumed where neither a day nor a period is given. In months. */
export const ASSUMED_NOTICE_MONTHS = 6;

/**
 * The last day on which notice can be given: as recorded, else the end less the notice period, else the end less six months.
 * `isAssumed` marks a day that nobody recorded (contract_fields.csv, last_notice). Null where the end is unknown.
 */
export function lastNoticeDay(dates: NoticeDates): { on: string; isAssumed: boolean } | null {
  if (dates.lastNoticeOn) return { on: dates.lastNoticeOn, isAssumed: false };
  if (!dates.endsOn) return null;
  const at = new Date(`${dates.endsOn}T00:00:00Z`);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() - (dates.noticePeriodMonths ?? ASSUMED_NOTICE_MONTHS));
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return { on: at.toISOString().slice(0, 10), isAssumed: true };
}

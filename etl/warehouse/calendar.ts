/** Vietnam has kept UTC+7 without daylight saving since 1975. */
const VIETNAM_OFFSET = 7 * 3_600_000

/** The day in Asia/Ho_Chi_Minh on which an instant falls, whatever the server's zone. */
export function localDay(instant: string): string {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET).toISOString().slice(0, 10)
}

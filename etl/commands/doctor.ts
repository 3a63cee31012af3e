import { examineStore } from '../safekeeping/doctor.ts'
import { toldCheck, type ToldCheck } from '../safekeeping/told-check.ts'
import { answer, type Answer } from './answer.ts'
import type { Invocation } from './options.ts'
import { progressBar } from './progress.ts'

/** Checks as one document, and line by line. */
export function toldChecks(checks: readonly ToldCheck[], more: object = {}): Answer {
  const lines = checks.flatMap(({ id, ok, detail }) => [`${ok ? 'ok  ' : 'FAIL'} ${id}`, `     ${detail}`])
  return answer({ ...more, checks }, lines, checks.every(({ ok }) => ok) ? 0 : 3)
}

/** `doctor`: recomputes everything, compares, and lists what differs; the store stays as it is. */
export async function doctorCommand({ location, locale }: Invocation): Promise<Answer> {
  const checks = await examineStore(location, progressBar())
  return toldChecks(checks.map((check) => toldCheck(check, locale)))
}

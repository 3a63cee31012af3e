import type { Cell } from '../reader/sheet.ts'

/** What a cell under a heading may say of a period: "2" under "Tháng" is "Tháng 2". */
export function periodTexts({ shown }: Cell, path: readonly string[]): readonly string[] {
  return [shown, `${path.at(-1) ?? ''} ${shown}`]
}

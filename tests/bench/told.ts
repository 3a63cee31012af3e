/** A line of the table: what was measured, the figure, and the budget beside it. */
export function told(name: string, figure: string, budget = ''): void {
  process.stdout.write(`${name.padEnd(66)} ${figure.padStart(12)}  ${budget}\n`)
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`)
}

export const milliseconds = (time: number): string => `${time.toFixed(1)} ms`
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`

/** "≤ 50 ms", and a cross where the figure is above it. */
export function atMost(limit: number, figure: number, tell: (figure: number) => string): string {
  return `≤ ${tell(limit)}${figure > limit ? '  ✗' : ''}`
}

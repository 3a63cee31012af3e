/** A count with the English word for what is counted: "1 unit", "12 units". */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`
}

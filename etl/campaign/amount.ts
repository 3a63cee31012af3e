import type { Field } from './campaign.ts'

/** Whether a field holds an amount, which can be added up; a percentage cannot. */
export function isAmount({ type }: Pick<Field, 'type'>): boolean {
  return type === 'integer' || type === 'decimal' || type === 'money'
}

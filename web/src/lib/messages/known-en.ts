import type { knownVi } from './known-vi.ts'

export const knownEn: typeof knownVi = {
  until: (known) => `Only reports that had arrived by ${known} count.`,
  note: 'What was added or corrected since does not enter the indicators.',
  now: 'Show today’s figures',
}

import type { traceVi } from './trace-vi.ts'
import { counted } from './counted.ts'

export const traceEn: typeof traceVi = {
  title: 'Sources',
  units: (count) => `${counted(count, 'unit')} behind this figure`,
  states: {
    counted: 'Counted',
    excluded: 'To be checked, kept out of the totals',
    not_reported: 'Not reported',
    not_due: 'Not due',
  },
  part: (share: string, own: string, counted: string) =>
    `estimated: ${share} of ${own}, counted as ${counted}`,
  find: 'Unit name',
  filter: 'Filter',
  unit: 'Unit',
  counts: 'Numerator/denominator',
  field: 'Field of the form',
  period: 'Period',
  value: 'Value in the cell',
  file: 'File',
  cell: 'Sheet and cell',
  received: 'Received',
  none: 'No unit matches.',
  noCells: 'No cell: the unit has not reported.',
  back: 'Back to the overview',
  showing: (shown, all) => `Showing ${shown} of ${all} units`,
  state: 'State',
  anyState: 'Any state',
  previous: 'Previous page',
  next: 'Next page',
}

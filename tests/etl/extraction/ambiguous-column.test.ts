import { expect, test } from 'vitest'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import { csvSheets, dangBo, extract, findings, values } from './desk.ts'

/** The tasks form, in which "SL" may be any of three counts. */
const campaign: Campaign = {
  ...dangBo,
  forms: dangBo.forms
    .filter(({ id }) => id === 'tasks')
    .map((form) => ({
      ...form,
      fields: form.fields.map((field) =>
        ['tasks_assigned', 'tasks_done', 'targets_met'].includes(field.id)
          ? { ...field, synonyms: [...field.synonyms, 'Số'] }
          : field,
      ),
    })),
}

const period = 'Kỳ báo cáo: Năm 2026'
const heading = (id: string): string =>
  campaign.forms[0]?.fields.find((field) => field.id === id)?.label.vi ?? ''

test('a heading that could mean several counts is asked about, never guessed', () => {
  const header = ['TT', 'Chi bộ', heading('tasks_assigned'), heading('tasks_due'), 'Số'].join(';')
  const extraction = extract(campaign, csvSheets(period, header, '1;Chi bộ Văn phòng;12;10;9'))
  expect(findings(extraction)).toContain('error column/ambiguous E2')
  expect(values(extraction)).toEqual(['CB01 tasks_assigned C3 12', 'CB01 tasks_due D3 10'])
})

test('one that stands beside a column which is known is the field beside it', () => {
  const header = ['TT', 'Chi bộ', heading('tasks_assigned'), 'Số', heading('tasks_due')].join(';')
  const extraction = extract(campaign, csvSheets(period, header, '1;Chi bộ Văn phòng;12;10;11'))
  expect(values(extraction)).toContain('CB01 tasks_done D3 10')
})

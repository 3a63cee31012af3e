import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commune, district, sent, smallCampaign } from './small-campaign.ts'
import { figures } from './warehouse.ts'

const reports = fc.array(fc.record({ done: fc.nat(60), more: fc.nat(60), group: fc.nat(3) }), {
  minLength: 1,
  maxLength: 8,
})

test('any grouping of communes into districts leaves the fraction at the root unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (rows) => {
      const named = rows.map(({ done, more, group }, index) => ({
        code: `C${String(index)}`,
        district: `D${String(group)}`,
        values: { done, total: done + more },
      }))
      const sendings = named.map(({ code, values }) => sent(code, values))
      const flat = await figures(smallCampaign(named.map(({ code }) => code)), sendings)
      const groups = [...new Set(named.map((each) => each.district))]
      const grouped = [...groups.map(district), ...named.map((each) => commune(each.code, each.district))]
      const tall = await figures(smallCampaign(grouped), sendings)
      const [root] = await flat.ask({ indicator: 'ratio' })
      expect(await tall.ask({ indicator: 'ratio' })).toEqual([root])
      const children = await tall.ask({ indicator: 'ratio', by: 'child' })
      for (const side of ['numerator', 'denominator'] as const) {
        expect(children.reduce((sum, row) => sum + (row[side] ?? 0), 0)).toBe(root?.[side])
      }
    }),
    { numRuns: 8 },
  )
})

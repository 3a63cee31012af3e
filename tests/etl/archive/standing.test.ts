import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrivals, reportVersions, type ReceivedReport } from '../../../etl/archive/standing.ts'

const day = (number: number): string => new Date(Date.UTC(2026, 3, number)).toISOString()

interface Drawn {
  readonly sent: number
  readonly done: number
  readonly until: number | null
  readonly isUsable: boolean
}

function received(drawn: readonly Drawn[]): ReceivedReport[] {
  return drawn.map(({ sent, done, until, isUsable }, index) => {
    const receivedAt = day(sent)
    const claim = { fileName: `${String(index)}.csv`, unit: null, form: null, period: null }
    const submission = { id: `S${String(index)}`, campaign: 'c', sha256: '', receivedAt, claim }
    const value = { type: 'integer', value: String(done) } as const
    const observation = {
      field: 'done',
      item: null,
      value,
      sheet: '',
      cell: 'C4',
      shown: String(done),
      excludedBy: null,
    }
    const report = {
      unit: 'A',
      form: 'f',
      period: 'p',
      observations: [observation],
      itemValues: [],
      isUsable,
    }
    return { submission, report, from: receivedAt, until: until === null ? null : day(sent + until) }
  })
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  sent: fc.integer({ min: 1, max: 20 }),
  done: fc.integer({ min: 0, max: 3 }),
  until: fc.option(fc.integer({ min: 1, max: 10 })),
  isUsable: fc.boolean(),
})
const ledger = fc.array(drawn, { maxLength: 8 }).map(received)

/** What stands at an instant, told anew from the rule: of the usable reports there are, the one that arrived last. */
function latestAt(reports: readonly ReceivedReport[], at: string): string | null {
  const alive = reports.filter(
    ({ report, from = '', until = null }) => report.isUsable && from <= at && (until === null || until > at),
  )
  const order = ({ submission }: ReceivedReport): string => `${submission.receivedAt} ${submission.id}`
  const last = alive.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1)
  return last === undefined ? null : JSON.stringify(last.report.observations[0]?.value)
}

describe('the versions of a report', () => {
  test('say at every instant what the latest usable file says that is there', () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 0, max: 32 }), (reports, number) => {
        const at = day(number)
        const standing = reportVersions(reports).filter(
          ({ knownFrom, knownUntil }) => knownFrom <= at && (knownUntil === null || knownUntil > at),
        )
        expect(standing.length).toBeLessThanOrEqual(1)
        const value = standing[0]?.report.observations[0]?.value
        expect(value === undefined ? null : JSON.stringify(value)).toBe(latestAt(reports, at))
      }),
      { numRuns: 500 },
    )
  })

  test('are numbered from 1 and follow one another', () => {
    fc.assert(
      fc.property(ledger, (reports) => {
        const versions = reportVersions(reports)
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
        for (const [index, { knownUntil }] of versions.slice(0, -1).entries())
          expect((knownUntil ?? '9') <= (versions[index + 1]?.knownFrom ?? '')).toBe(true)
      }),
    )
  })

  test('do not depend on the order in which the ledger tells them', () => {
    fc.assert(
      fc.property(ledger, (reports) => {
        expect(reportVersions(reports.toReversed())).toEqual(reportVersions(reports))
      }),
    )
  })

  test('the same content sent again is no version, and takes its place where the first is withdrawn', () => {
    const again = received([
      { sent: 1, done: 1, until: 5, isUsable: true },
      { sent: 3, done: 1, until: null, isUsable: true },
    ])
    expect(reportVersions(again)).toMatchObject([
      { submission: { id: 'S0' }, knownFrom: day(1), knownUntil: day(6) },
      { submission: { id: 'S1' }, knownFrom: day(6), knownUntil: null },
    ])
  })

  test('the same counts of items that say something else are a version', () => {
    const again = received([
      { sent: 1, done: 1, until: null, isUsable: true },
      { sent: 3, done: 1, until: null, isUsable: true },
    ])
    const named = again.map(({ report, ...rest }, index) => {
      const [counted] = report.observations
      const value = { type: 'text', value: `Cầu ${String(index)}` } as const
      const itemValues = counted === undefined ? [] : [{ ...counted, field: 'work', item: 1, value }]
      return { ...rest, report: { ...report, itemValues } }
    })
    expect(reportVersions(named)).toMatchObject([
      { submission: { id: 'S0' }, knownUntil: day(3) },
      { submission: { id: 'S1' }, knownUntil: null },
    ])
  })
})

test('an arrival lasts as long as its file is read as a report, however often it is read anew', () => {
  const [first] = received([{ sent: 1, done: 1, until: 2, isUsable: true }])
  const next = { ...first, from: day(3), until: null } as ReceivedReport
  const later = { ...first, from: day(9), until: day(11) } as ReceivedReport
  expect(arrivals([first as ReceivedReport, next])).toMatchObject([{ knownFrom: day(1), knownUntil: null }])
  expect(arrivals([first as ReceivedReport, later])).toMatchObject([
    { knownFrom: day(1), knownUntil: day(3) },
    { knownFrom: day(9), knownUntil: day(11) },
  ])
})
